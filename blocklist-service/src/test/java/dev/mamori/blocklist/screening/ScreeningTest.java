package dev.mamori.blocklist.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.blocklist.queue.Announcements;
import dev.mamori.blocklist.queue.ProtectedReason;
import dev.mamori.blocklist.queue.Queue;
import dev.mamori.blocklist.queue.WithheldPolicy;
import dev.mamori.blocklist.queue.WithheldTreatment;
import dev.mamori.phonenumber.PhoneNumber;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreeningTest {

    private static final UUID ENTRY = UUID.randomUUID();
    private static final ClientScreen MRI = ClientScreen.of(
            7,
            List.of(
                    queue("MRI-CARE", null, WithheldTreatment.CONNECT, "0120-012-345"),
                    queue("MRI-CANCEL", null, WithheldTreatment.CONNECT, "0120-012-346"),
                    queue("MRI-BILL", null, WithheldTreatment.CONNECT, "0120-012-347"),
                    queue("MRI-OUTAGE", ProtectedReason.OUTAGE, WithheldTreatment.REJECT, "0120-012-348")),
            EntryIndex.EMPTY.with(
                    Set.of(),
                    List.of(new IndexedEntry(
                            ENTRY,
                            819001230010L,
                            millis("2026-11-02T00:00:00+09:00"),
                            millis("2027-01-31T00:00:00+09:00"),
                            Set.of("MRI-CARE", "MRI-CANCEL", "MRI-OUTAGE"),
                            List.of("メール窓口", "郵送")))));

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @DisplayName("SC-10 rows 1, 2, 3, 5, 6, 9, 10")
    @CsvSource({
        "2026-11-01T23:59:59+09:00, MRI-CARE, 09001230010, ALLOW, NOT_LISTED",
        "2026-11-02T00:00:00+09:00, MRI-CARE, 09001230010, REJECT, LISTED",
        "2026-11-10T10:00:00+09:00, MRI-CARE, +819001230010, REJECT, LISTED",
        "2026-11-10T10:01:00+09:00, MRI-CARE, 09001230010, REJECT, LISTED",
        "2026-11-11T02:10:00+09:00, MRI-OUTAGE, 09001230010, ALLOW, PROTECTED_QUEUE",
        "2026-11-11T02:10:00+09:00, MRI-BILL, 09001230010, ALLOW, NOT_LISTED",
        "2026-11-11T02:10:00+09:00, HNT-RSV, 09001230010, ALLOW, QUEUE_UNKNOWN",
        "2026-11-12T09:00:00+09:00, MRI-CARE, 09001230011, ALLOW, NOT_LISTED",
        "2027-01-30T23:59:59+09:00, MRI-CARE, 09001230010, REJECT, LISTED",
        "2027-01-31T00:00:00+09:00, MRI-CARE, 09001230010, ALLOW, NOT_LISTED"
    })
    void followsTheTermAndTheScope(
            String at, String queue, String number, ScreeningDecision decision, ScreeningReason reason) {
        ScreeningAnswer answer =
                Screening.decide(MRI, new Call(number, queue, null, null, null), q -> true, millis(at));
        assertThat(answer.decision()).isEqualTo(decision);
        assertThat(answer.reason()).isEqualTo(reason);
        assertThat(answer.revision()).isEqualTo(7);
    }

    @Test
    @DisplayName("SC-10 row 2: the announcement names e-mail and post")
    void namesTheChannelsThatStayOpen() {
        ScreeningAnswer answer = Screening.decide(
                MRI,
                new Call("+819001230010", null, "0120012345", null, null),
                q -> true,
                millis("2026-11-10T10:00:00+09:00"));
        assertThat(answer.isRefusal()).isTrue();
        assertThat(answer.announcementOrNull()).contains("メール窓口", "郵送");
        assertThat(answer.announcementIdOrNull()).isEqualTo("MRI-CARE.refusal");
        assertThat(answer.entryIdOrNull()).isEqualTo(ENTRY);
        assertThat(answer.refusalOrNull().status()).isEqualTo(603);
    }

    @ParameterizedTest(name = "number {0}, reason {1}: {2}")
    @DisplayName("SC-07: only those who withheld on purpose, only where the client agreed")
    @CsvSource(
            value = {
                "anonymous, P, REJECT, WITHHELD_POLICY",
                "+266696687, P, REJECT, WITHHELD_POLICY",
                ", USER_REFUSED, REJECT, WITHHELD_POLICY",
                "anonymous, C, ALLOW, WITHHELD",
                "anonymous, O, ALLOW, WITHHELD",
                "anonymous, S, ALLOW, WITHHELD",
                "anonymous, , ALLOW, WITHHELD",
                "anonymous, X, ALLOW, WITHHELD",
                "09001230007, P, ALLOW, NOT_LISTED"
            })
    void refusesWithheldByReason(String number, String noid, ScreeningDecision decision, ScreeningReason reason) {
        ClientScreen hnt = ClientScreen.of(
                1,
                List.of(
                        queue("HNT-RSV", null, WithheldTreatment.REJECT),
                        queue("HNT-LINE", ProtectedReason.WHISTLE_BLOWER, WithheldTreatment.REJECT)),
                EntryIndex.EMPTY);
        ScreeningAnswer answer = Screening.decide(hnt, new Call(number, "HNT-RSV", null, noid, null), q -> true, 0);
        assertThat(answer.decision()).isEqualTo(decision);
        assertThat(answer.reason()).isEqualTo(reason);
        assertThat(Screening.decide(hnt, new Call(number, "HNT-LINE", null, noid, null), q -> true, 0)
                        .isRefusal())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"110", "#9110", "abc", "12", "0900123*", "+1234567890123456789"})
    void connectsWhatItCannotRead(String number) {
        assertThat(Screening.decide(MRI, new Call(number, "MRI-CARE", null, null, null), q -> true, 0)
                        .isRefusal())
                .isFalse();
    }

    @Test
    void usesTheOneQueueThatAKeyIsBoundTo() {
        Call call = new Call("09001230010", null, null, null, null);
        long now = millis("2026-11-10T10:00:00+09:00");
        assertThat(Screening.decide(MRI, call, "MRI-CARE"::equals, now).isRefusal())
                .isTrue();
        assertThat(Screening.decide(MRI, call, q -> true, now).reason()).isEqualTo(ScreeningReason.QUEUE_UNKNOWN);
    }

    @Test
    void answersOnlyForQueuesOfTheKey() {
        Call call = new Call("09001230010", "MRI-CARE", null, null, null);
        assertThat(Screening.decide(MRI, call, "MRI-CANCEL"::equals, millis("2026-11-10T10:00:00+09:00"))
                        .reason())
                .isEqualTo(ScreeningReason.QUEUE_UNKNOWN);
    }

    private static long millis(String at) {
        return OffsetDateTime.parse(at).toInstant().toEpochMilli();
    }

    private static Queue queue(String id, ProtectedReason reason, WithheldTreatment userRefused, String... called) {
        return new Queue(
                id,
                id,
                Set.copyOf(List.of(called).stream().map(PhoneNumber::parse).toList()),
                reason,
                false,
                Announcements.NONE,
                Queue.DECLINE,
                new WithheldPolicy(userRefused));
    }
}
