package dev.mamori.judgment.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.mamori.judgment.criteria.Channel;
import dev.mamori.judgment.criteria.SegmentKind;
import dev.mamori.judgment.evaluation.FactSheet.Apology;
import dev.mamori.judgment.evaluation.FactSheet.ApologyKind;
import dev.mamori.judgment.evaluation.FactSheet.Conduct;
import dev.mamori.judgment.evaluation.FactSheet.ConductKind;
import dev.mamori.judgment.evaluation.FactSheet.ConfirmedCode;
import dev.mamori.judgment.evaluation.FactSheet.Contact;
import dev.mamori.judgment.evaluation.FactSheet.Demand;
import dev.mamori.judgment.evaluation.FactSheet.DemandKind;
import dev.mamori.judgment.evaluation.FactSheet.Segment;
import dev.mamori.platform.web.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What makes a fact sheet unusable is told at once, each with its place")
class FactSheetCheckTest {
    private static final String K1 = "11111111-1111-4111-8111-111111111111";
    private static final String K2 = "22222222-2222-4222-8222-222222222222";
    private static final String CASE = "AAAAAAAA-aaaa-4aaa-8aaa-aaaaaaaaaaaa";
    private static final Instant AT = Instant.parse("2026-11-09T01:00:00Z");

    @Test
    @DisplayName("a sheet with everything in its place has no fault; what takes no time is in order")
    void sound() {
        var sheet = sheet(
                1,
                CASE,
                K1,
                List.of(contact(K1, Channel.PHONE, AT, AT, new Segment(SegmentKind.TALK, AT, AT))),
                List.of(said("W1", K1, AT, "ABUSE.SLUR_OR_DIE")),
                List.of(new Demand(DemandKind.PROGRESS_REPORT, K1, null, AT, null, null, Duration.ZERO, null)),
                List.of(new Apology(ApologyKind.FULL, AT, null)));
        assertThat(FactSheetCheck.of(sheet)).isEmpty();
        assertThat(FactSheetCheck.of(sheet(1, null, null, sheet.contacts(), List.of(), List.of(), List.of())))
                .isEmpty();
    }

    @Test
    @DisplayName("an empty sheet lacks its version and a contact")
    void empty() {
        assertThat(FactSheetCheck.of(sheet(null, null, null, List.of(), List.of(), List.of(), List.of())))
                .extracting(Violation::code, Violation::pointerOrNull)
                .containsExactly(tuple("VERSION_UNKNOWN", "/version"), tuple("CONTACT_MISSING", "/contacts"));
        assertThat(FactSheetCheck.of(sheet(2, null, null, List.of(), List.of(), List.of(), List.of())))
                .extracting(Violation::code)
                .contains("VERSION_UNKNOWN");
    }

    @Test
    @DisplayName("ids, times, kinds and references are looked at in every part")
    void everyPart() {
        var sheet = sheet(
                1,
                "CASE-1",
                K2,
                List.of(
                        contact(K1, Channel.PHONE, AT, AT.minusSeconds(1), new Segment(null, AT, AT.minusSeconds(1))),
                        contact(K1, null, null, AT, new Segment(SegmentKind.TALK, null, AT)),
                        contact("K-3", Channel.EMAIL, AT, null)),
                List.of(
                        said("W1", K1, AT, "ABUSE.SLUR_OR_DIE"),
                        said("W1", K2, AT, " "),
                        said(null, null, null, "ABUSE.SLUR_OR_DIE")),
                List.of(
                        new Demand(null, K2, null, null, null, null, Duration.ofSeconds(-1), null),
                        new Demand(DemandKind.PUNISH_STAFF, null, null, AT, null, null, null, null)),
                List.of(new Apology(null, null, null)));
        assertThat(FactSheetCheck.of(sheet))
                .extracting(Violation::code, Violation::pointerOrNull)
                .containsExactly(
                        tuple("ID_FORM", "/caseId"),
                        tuple("TIME_ORDER", "/contacts/0/endedAt"),
                        tuple("REQUIRED", "/contacts/0/segments/0/kind"),
                        tuple("TIME_ORDER", "/contacts/0/segments/0/to"),
                        tuple("REQUIRED", "/contacts/1/channel"),
                        tuple("REQUIRED", "/contacts/1/startedAt"),
                        tuple("ID_TWICE", "/contacts/1/contactId"),
                        tuple("REQUIRED", "/contacts/1/segments/0/from"),
                        tuple("ID_FORM", "/contacts/2/contactId"),
                        tuple("CONTACT_UNKNOWN", "/contactId"),
                        tuple("ID_TWICE", "/conduct/1/conductId"),
                        tuple("CONTACT_UNKNOWN", "/conduct/1/contactId"),
                        tuple("REQUIRED", "/conduct/1/confirmedCodes/0/code"),
                        tuple("REQUIRED", "/conduct/2/conductId"),
                        tuple("REQUIRED", "/conduct/2/at"),
                        tuple("CONTACT_UNKNOWN", "/conduct/2/contactId"),
                        tuple("REQUIRED", "/apologies/0/kind"),
                        tuple("REQUIRED", "/apologies/0/at"),
                        tuple("REQUIRED", "/demands/0/kind"),
                        tuple("REQUIRED", "/demands/0/at"),
                        tuple("CONTACT_UNKNOWN", "/demands/0/contactId"),
                        tuple("VALUE_NEGATIVE", "/demands/0/interval"),
                        tuple("CONTACT_UNKNOWN", "/demands/1/contactId"));
    }

    @Test
    @DisplayName("a kind that is missing is told with what can be sent, and a contact without an id is asked for one")
    void whatCanBeSent() {
        var sheet = sheet(1, null, null, List.of(contact(null, null, AT, AT)), List.of(), List.of(), List.of());
        assertThat(FactSheetCheck.of(sheet))
                .extracting(Violation::code, Violation::pointerOrNull)
                .containsExactly(tuple("REQUIRED", "/contacts/0/contactId"), tuple("REQUIRED", "/contacts/0/channel"));
        assertThat(FactSheetCheck.of(sheet).getLast().text().toString()).contains("PHONE", "EMAIL");
    }

    @Test
    @DisplayName("REQ-14.3: without its words a sheet tells when, by which channel and where, and nobody's name")
    void withoutWords() {
        var sheet = sheet(
                        1,
                        CASE,
                        K1,
                        List.of(contact(
                                K1, Channel.PHONE, AT, AT.plusSeconds(9), new Segment(SegmentKind.TALK, AT, AT))),
                        List.of(said("W1", K1, AT, "ABUSE.SLUR_OR_DIE")),
                        List.of(new Demand(DemandKind.PUNISH_STAFF, K1, null, AT, null, null, null, null)),
                        List.of(new Apology(ApologyKind.FULL, AT, null)))
                .withoutWords();
        assertThat(sheet.toString()).doesNotContain("OP-1", "言葉", "PUNISH_STAFF", "SV-0012");
        assertThat(sheet.caseId()).isEqualTo(CASE);
        assertThat(sheet.contactId()).isEqualTo(K1);
        assertThat(sheet.asOf()).isEqualTo(AT);
        assertThat(sheet.conduct()).isEmpty();
        assertThat(sheet.contacts())
                .containsExactly(new Contact(
                        K1,
                        Channel.PHONE,
                        "AOZ-WASH",
                        "CTR-S2",
                        AT,
                        AT.plusSeconds(9),
                        null,
                        true,
                        false,
                        null,
                        null,
                        null));
        assertThat(FactSheetCheck.of(sheet)).isEmpty();
    }

    @Test
    @DisplayName("REQ-14.3: without its words an evaluation keeps its lines and figures")
    void findingsWithoutWords() {
        var found = Sheets.evaluate(Sheets.sheet()
                .talk("K1", Channel.PHONE, "AOZ-WASH", "2026-11-09T10:00:00", Duration.ofMinutes(50), "OP-1")
                .words("W1", "K1", "2026-11-09T10:01:00", "馬鹿野郎", "ABUSE.SLUR_OR_DIE")
                .words("W2", "K1", "2026-11-09T10:02:00", "死ね"));
        var left = found.withoutWords();
        assertThat(left.toString()).doesNotContain("馬鹿", "死ね", "W1");
        assertThat(Sheets.codes(left.hits()))
                .isEqualTo(Sheets.codes(found.hits()))
                .contains("ABUSE.SLUR_OR_DIE");
        assertThat(Sheets.codes(left.nearMisses()))
                .isEqualTo(Sheets.codes(found.nearMisses()))
                .isNotEmpty();
        assertThat(left.hits())
                .extracting(Evaluation.Finding::value)
                .isEqualTo(found.hits().stream().map(Evaluation.Finding::value).toList());
        assertThat(left.heldSeconds()).isEqualTo(new Evaluation.HeldSeconds(java.util.Map.of(), 3000));
        assertThat(left.suggestions()).isEmpty();
    }

    private static FactSheet sheet(
            Integer version,
            String caseId,
            String contactId,
            List<Contact> contacts,
            List<Conduct> conduct,
            List<Demand> demands,
            List<Apology> apologies) {
        return new FactSheet(
                version,
                caseId,
                contactId,
                "CONTRACTED",
                null,
                AT,
                null,
                apologies,
                contacts,
                conduct,
                demands,
                List.of("OP-1"),
                List.of("OP-1"));
    }

    private static Contact contact(String id, Channel channel, Instant from, Instant to, Segment... segments) {
        return new Contact(
                id,
                channel,
                "AOZ-WASH",
                "CTR-S2",
                from,
                to,
                List.of("OP-1"),
                null,
                null,
                List.of(segments),
                null,
                null);
    }

    private static Conduct said(String id, String contactId, Instant at, String code) {
        return new Conduct(
                id, contactId, at, 1, "言葉", null, ConductKind.VERBATIM, List.of(new ConfirmedCode(code, "SV-0012")));
    }
}
