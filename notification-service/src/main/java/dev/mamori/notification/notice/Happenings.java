package dev.mamori.notification.notice;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mamori.notification.notice.Happening.AgreementRequested;
import dev.mamori.notification.notice.Happening.BlockActivated;
import dev.mamori.notification.notice.Happening.BlockEnded;
import dev.mamori.notification.notice.Happening.CaseOpened;
import dev.mamori.notification.notice.Happening.ConsentRequested;
import dev.mamori.notification.notice.Happening.EndReason;
import dev.mamori.notification.notice.Happening.JudgmentSigned;
import dev.mamori.notification.notice.Happening.JudgmentWithdrawn;
import dev.mamori.notification.notice.Happening.PoliceCalled;
import dev.mamori.notification.notice.Happening.PossibleIllegality;
import dev.mamori.notification.notice.Happening.Verdict;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Reads the events of the other services. Only what has the form of an id or a code is taken over, so that a free text
 * that slipped into an event cannot slip into a notice. What is missing or has another form is an error: the event is
 * parked and shown, not guessed.
 */
final class Happenings {
    static final String CASE_OPENED = "dev.mamori.case.opened.v1";
    static final String POLICE_CALLED = "dev.mamori.case.police-called.v1";
    static final String POSSIBLE_ILLEGALITY = "dev.mamori.case.possible-illegality.v1";
    static final String JUDGMENT_SIGNED = "dev.mamori.judgment.signed.v1";
    static final String JUDGMENT_WITHDRAWN = "dev.mamori.judgment.withdrawn.v1";
    static final String CRITERIA_PROPOSED = "dev.mamori.criteria-set.proposed.v1";
    static final String CONSENT_REQUESTED = "dev.mamori.block.consent-requested.v1";
    static final String BLOCK_ACTIVATED = "dev.mamori.block.activated.v1";
    static final String BLOCK_ENDED = "dev.mamori.block.ended.v1";

    /** Letters first and no long run of digits: so no telephone number, no mail address, no Japanese text. */
    private static final Pattern CODE = Pattern.compile("(?!.*\\d{6})[A-Za-z][A-Za-z0-9_.:-]{0,79}");

    private static final List<String> TIMES = List.of("at", "openedAt", "decidedAt", "withdrawnAt", "proposedAt");

    /** Of a version of the criteria: may begin with a year and hold a date, but no telephone number. */
    private static final Pattern VERSION = Pattern.compile("(?!(?:\\D*\\d){10})[A-Za-z0-9][A-Za-z0-9._-]{0,79}");

    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Happenings() {}

    static Happening read(String type, JsonNode data) {
        return switch (type) {
            case CASE_OPENED ->
                new CaseOpened(
                        id(data, "caseId"), Math.max(1, data.path("contactIds").size()));
            case POLICE_CALLED -> new PoliceCalled(id(data, "contactId"), isEmergency(code(data, "kind")));
            case POSSIBLE_ILLEGALITY -> new PossibleIllegality(id(data, "caseId"));
            case JUDGMENT_SIGNED ->
                new JudgmentSigned(
                        id(data, "judgmentId"),
                        id(data, "caseId"),
                        Verdict.valueOf(code(data, "verdict")),
                        codes(data, "criteriaCodes"),
                        version(data, "criteriaSetVersion"));
            case JUDGMENT_WITHDRAWN -> new JudgmentWithdrawn(id(data, "judgmentId"), id(data, "caseId"));
            case CRITERIA_PROPOSED -> new AgreementRequested(id(data, "setId"), version(data, "version"));
            case CONSENT_REQUESTED -> new ConsentRequested(id(data, "requestId"));
            case BLOCK_ACTIVATED ->
                new BlockActivated(
                        id(data, "entryId"), codes(data, "queueIds"), instant(data, "from"), instant(data, "until"));
            case BLOCK_ENDED ->
                new BlockEnded(
                        id(data, "entryId"), endReason(data.path("reason").asText()));
            default -> throw new IllegalArgumentException("no notice is made of " + type);
        };
    }

    /**
     * When it happened: as the event's data says, so that a late record shows as a delay; otherwise, and never later than,
     * when the event was written.
     */
    static Instant time(JsonNode data, Instant written) {
        return TIMES.stream()
                .filter(data::hasNonNull)
                .findFirst()
                .map(member -> instant(data, member))
                .filter(time -> time.isBefore(written))
                .orElse(written);
    }

    private static boolean isEmergency(String kind) {
        return switch (kind) {
            case "POLICE_EMERGENCY" -> true;
            case "POLICE_CONSULT" -> false;
            default -> throw new IllegalArgumentException("unknown kind of police step");
        };
    }

    private static EndReason endReason(String reason) {
        return Arrays.stream(EndReason.values())
                .filter(known -> known.name().equals(reason))
                .findFirst()
                .orElse(EndReason.OTHER);
    }

    private static String id(JsonNode data, String member) {
        String value = data.path(member).asText();
        if (!UUID.matcher(value).matches() && !CODE.matcher(value).matches()) {
            throw new IllegalArgumentException(member + " is missing or is no id");
        }
        return value;
    }

    private static String version(JsonNode data, String member) {
        String value = data.path(member).asText();
        if (!VERSION.matcher(value).matches()) {
            throw new IllegalArgumentException(member + " is missing or is no version");
        }
        return value;
    }

    private static String code(JsonNode data, String member) {
        return code(member, data.path(member));
    }

    private static List<String> codes(JsonNode data, String member) {
        return StreamSupport.stream(data.path(member).spliterator(), false)
                .map(value -> code(member, value))
                .toList();
    }

    private static String code(String member, JsonNode value) {
        if (!CODE.matcher(value.asText()).matches()) {
            throw new IllegalArgumentException(member + " is missing or is no code");
        }
        return value.asText();
    }

    private static Instant instant(JsonNode data, String member) {
        return OffsetDateTime.parse(data.path(member).asText()).toInstant();
    }
}
