package dev.mamori.blocklist.review;

import dev.mamori.blocklist.criteria.BlockCriteria;
import dev.mamori.blocklist.criteria.Figures;
import dev.mamori.blocklist.criteria.StopCode;
import dev.mamori.blocklist.criteria.StopMode;
import dev.mamori.blocklist.entry.Term;
import dev.mamori.blocklist.protectednumber.ProtectedLine;
import dev.mamori.blocklist.queue.Announcements;
import dev.mamori.blocklist.queue.ProtectedReason;
import dev.mamori.blocklist.queue.Queue;
import dev.mamori.blocklist.queue.WithheldPolicy;
import dev.mamori.phonenumber.NumberPlan;
import dev.mamori.phonenumber.PhoneNumber;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The request of SC-10 with everything in order; a test changes the one thing that it is about. */
final class BlockCases {

    static final UUID CASE = UUID.fromString("01990000-0000-7000-8000-000000000010");

    Stage stage = Stage.APPROVAL;
    String number = "090-0123-0010";
    Ground ground = Ground.REPEATED;
    String reason = "3回にわたり「馬鹿野郎」などの暴言を繰り返し、警告の後も続けた。";
    Set<String> queueIds = Set.of("MRI-CARE", "MRI-CANCEL");
    Instant from = jst("2026-11-02T00:00:00");
    Instant until = jst("2027-01-31T00:00:00");
    List<AlternativeChannel> channels = List.of(
            new AlternativeChannel(ChannelKind.EMAIL, "メール窓口", ToldBy.WRITING),
            new AlternativeChannel(ChannelKind.POST, "郵送", ToldBy.WRITING));
    Map<ChecklistItem, ChecklistAnswer> answers = new HashMap<>();
    List<AcceptedWarning> acceptedWarnings = new ArrayList<>();
    List<Verdict> verdicts = new ArrayList<>(List.of(
            verdict(1, "2026-10-14T10:00:00", "ABUSE"),
            verdict(2, "2026-10-21T10:00:00", "REPEAT"),
            verdict(3, "2026-10-28T10:00:00", "ABUSE", "PUNISH")));
    List<CaseFacts.Warning> warnings = List.of(
            new CaseFacts.Warning(jst("2026-10-21T10:20:00"), "ORAL", "おやめください", false),
            new CaseFacts.Warning(jst("2026-10-29T09:00:00"), "WRITTEN", "続く場合は着信をお断りします", true));
    List<String> openPromises = List.of();
    List<String> openValidRequests = List.of();
    CaseFacts.Accommodation accommodation = new CaseFacts.Accommodation(false, false, Set.of("SV-0012", "CM-0003"));
    boolean companyCaused;
    boolean remedied;
    CaseFacts.NumberLink link = new CaseFacts.NumberLink("CONTRACT_DATA", "2026-10-29");
    int otherUsers;
    int evidence = 3;
    boolean summaryOnly;
    boolean caseKnown = true;
    Set<String> handlers = Set.of("OP-0231");
    Set<String> harmed = Set.of("OP-0231");
    Figures figures = Figures.DEFAULT;
    Map<StopCode, StopMode> modes = Map.of();
    List<ProtectedLine> protectedLines = List.of();
    Term previous;
    Instant revoked;
    String requester = "SV-0012";
    List<Review> reviews = List.of(review("CM-0003", false), review("LG-0002", true));
    Consent consent = new Consent("CL-HAYAKAWA", "早川", true, "同意します", jst("2026-10-30T15:00:00"));
    Instant now = jst("2026-10-30T15:00:00");

    static Instant jst(String local) {
        return OffsetDateTime.parse(local + "+09:00").toInstant();
    }

    static Verdict verdict(int no, String conductAt, String... types) {
        return new Verdict(
                new UUID(1, no),
                CASE,
                true,
                Set.of(types),
                jst(conductAt),
                Set.of("contact-" + no),
                Set.of("OP-0231"),
                Set.of("OP-0231"),
                false);
    }

    static Review review(String reviewer, boolean legal) {
        return new Review(reviewer, ReviewDecision.APPROVE, "相当と考える", legal, legal, jst("2026-10-30T10:00:00"));
    }

    static Map<String, Queue> queues() {
        Map<String, Queue> all = new HashMap<>();
        for (Queue queue : List.of(
                queue("MRI-CARE", null, "0120-012-345"),
                queue("MRI-CANCEL", null),
                queue("MRI-OUTAGE", ProtectedReason.OUTAGE))) {
            all.put(queue.queueId(), queue);
        }
        return all;
    }

    private static Queue queue(String id, ProtectedReason reason, String... called) {
        return new Queue(
                id,
                id,
                Set.copyOf(Arrays.stream(called).map(PhoneNumber::parse).toList()),
                reason,
                false,
                Announcements.NONE,
                Queue.DECLINE,
                WithheldPolicy.CONNECT_ALL);
    }

    BlockCases answer(ChecklistItem item, ChecklistResult result) {
        answers.put(item, new ChecklistAnswer(result, "確認済み"));
        return this;
    }

    /** The second reviewer answers an item. */
    BlockCases reviewerAnswers(ChecklistItem item, ChecklistResult result) {
        Review last = reviews.getLast();
        Map<ChecklistItem, ChecklistAnswer> all = new HashMap<>(last.answers());
        all.put(item, new ChecklistAnswer(result, "確認済み", List.of("記録 1")));
        List<Review> next = new ArrayList<>(reviews.subList(0, reviews.size() - 1));
        next.add(new Review(
                last.reviewerId(), last.decision(), last.opinion(), last.legal(), last.outsideSite(), last.at(), all));
        reviews = next;
        return this;
    }

    BlockCase build() {
        CaseFacts ofCase = caseKnown
                ? new CaseFacts(
                        true,
                        List.of(),
                        otherUsers,
                        handlers,
                        harmed,
                        openPromises,
                        openValidRequests,
                        warnings,
                        List.of(),
                        accommodation,
                        companyCaused,
                        remedied,
                        link,
                        evidence,
                        summaryOnly)
                : CaseFacts.NOT_ASKED;
        return new BlockCase(
                stage,
                new Petition(
                        number,
                        ground,
                        reason,
                        queueIds,
                        from,
                        until,
                        channels,
                        CASE,
                        Set.of(),
                        answers,
                        acceptedWarnings),
                new Facts(ofCase, verdicts, now),
                new BlockCriteria(UUID.randomUUID(), "MRI-BLOCK-2026.1", figures, modes),
                queues(),
                protectedLines,
                previous,
                revoked,
                requester,
                reviews,
                consent,
                NumberPlan.BY_LENGTH,
                now);
    }
}
