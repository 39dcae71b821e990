package dev.mamori.cases.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.mamori.cases.registry.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ContactTimelineTest {
    private static final Instant LATER = Instant.parse("2026-11-09T12:00:00Z");

    @Test
    @DisplayName("REQ-5.3.1, SC-01: total 48:20, hold 19:40, talk 28:40, hold share 41%")
    void tellsTalkFromHold() {
        Contact contact = ContactTimeline.of(Events.sc01());

        assertThat(contact.total(LATER)).isEqualTo(Duration.parse("PT48M20S"));
        assertThat(contact.total(SegmentKind.HOLD, LATER)).isEqualTo(Duration.parse("PT19M40S"));
        assertThat(contact.total(SegmentKind.TALK, LATER)).isEqualTo(Duration.parse("PT28M40S"));
        assertThat(contact.holdSharePercent(LATER)).isEqualTo(41);
        assertThat(contact.segments()).hasSize(7);
    }

    @RepeatedTest(20)
    @DisplayName("REQ-10.5, REQ-15.8: the order of arrival changes nothing")
    void anyOrderOfArrivalGivesTheSameContact(RepetitionInfo round) {
        List<ContactEvent> shuffled = new ArrayList<>(Events.sc01());
        Collections.shuffle(shuffled, new Random(round.getCurrentRepetition()));

        assertThat(ContactTimeline.of(shuffled)).isEqualTo(ContactTimeline.of(Events.sc01()));
    }

    @Test
    @DisplayName("REQ-15.9: words stay byte for byte")
    void neverNormalisesWords() {
        String words = "  ﾊﾞｶ「ー」−１２３ が\u3099 \n";
        Contact contact = ContactTimeline.of(
                Events.on("2026-11-09").customer("10:00:00", words).list());

        assertThat(contact.utterances().getFirst().utterance().words()).isEqualTo(words);
    }

    @Test
    @DisplayName("REQ-2.4: identity checks and transfers are not talk")
    void tellsIdentityCheckAndTransferFromTalk() {
        Events events = Events.on("2026-11-09")
                .at("10:00:00", EventType.STARTED)
                .at("10:01:00", EventType.IDENTITY_CHECK_STARTED)
                .at("10:03:00", EventType.IDENTITY_CHECK_ENDED)
                .at("10:05:00", EventType.HOLD_STARTED)
                .at("10:06:00", EventType.TRANSFERRED)
                .by("SV-0012")
                .at("10:07:00", EventType.HANDED_OVER)
                .at("10:10:00", EventType.ENDED);

        Contact contact = ContactTimeline.of(events.list());

        assertThat(contact.segments())
                .extracting(Segment::kind)
                .containsExactly(
                        SegmentKind.TALK,
                        SegmentKind.IDENTITY_CHECK,
                        SegmentKind.TALK,
                        SegmentKind.HOLD,
                        SegmentKind.TRANSFER,
                        SegmentKind.TALK);
        assertThat(contact.total(SegmentKind.TALK, LATER)).isEqualTo(Duration.ofMinutes(6));
        assertThat(contact.staff()).containsExactly(new StaffId("OP-0231"), new StaffId("SV-0012"));
        assertThat(contact.handler()).isEqualTo(new StaffId("SV-0012"));
    }

    @Test
    void aTransferLastsUntilSomebodyDealsWithTheCallAgain() {
        Contact contact = ContactTimeline.of(Events.on("2026-11-09")
                .at("10:00:00", EventType.STARTED)
                .at("10:01:00", EventType.TRANSFERRED)
                .worker("10:04:00", "お電話代わりました")
                .at("10:05:00", EventType.ENDED)
                .list());

        assertThat(contact.total(SegmentKind.TRANSFER, LATER)).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void aHoldWithoutAnEndLastsUntilTheContactEnds() {
        Contact contact = ContactTimeline.of(Events.on("2026-11-09")
                .at("10:00:00", EventType.STARTED)
                .at("10:01:00", EventType.HOLD_STARTED)
                .at("10:31:00", EventType.ENDED)
                .list());

        assertThat(contact.total(SegmentKind.HOLD, LATER)).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void anOngoingContactCountsUpToNow() {
        Events events = Events.on("2026-11-09").at("10:00:00", EventType.STARTED);
        Contact contact = ContactTimeline.of(events.list());

        assertThat(contact.endedAt()).isNull();
        assertThat(contact.total(SegmentKind.TALK, events.time("10:10:00"))).isEqualTo(Duration.ofMinutes(10));
        assertThat(contact.total(SegmentKind.TALK, events.time("09:59:00"))).isEqualTo(Duration.ZERO);
    }

    @Test
    void whatIsReportedAfterTheEndIsKeptAndAddsNoTime() {
        Contact contact = ContactTimeline.of(Events.on("2026-11-09")
                .at("10:00:00", EventType.STARTED)
                .at("10:10:00", EventType.ENDED)
                .customer("10:12:00", "もしもし")
                .list());

        assertThat(contact.total(LATER)).isEqualTo(Duration.ofMinutes(10));
        assertThat(contact.utterances()).hasSize(1);
    }

    @Test
    void aCallWithoutItsBeginningStartsWithTheFirstEventKnown() {
        Events events = Events.on("2026-11-09").customer("10:04:00", "もしもし").at("10:05:00", EventType.ENDED);
        Contact contact = ContactTimeline.of(events.list());

        assertThat(contact.startedAt()).isEqualTo(events.time("10:04:00"));
        assertThat(contact.from()).isEqualTo(CallerLine.UNKNOWN);
    }

    @Test
    void keepsWhenTheMatterWasDone() {
        Events events = Events.on("2026-11-09")
                .at("10:00:00", EventType.STARTED)
                .at("10:10:00", EventType.MATTER_DONE)
                .at("10:40:00", EventType.ENDED);

        assertThat(ContactTimeline.of(events.list()).matterDoneAt()).isEqualTo(events.time("10:10:00"));
    }

    @Test
    void needsAnEvent() {
        assertThatIllegalArgumentException().isThrownBy(() -> ContactTimeline.of(List.of()));
    }

    @Test
    @DisplayName("REQ-15.6: a line that shows no number is recorded as it came")
    void readsWhateverTheLineShows() {
        assertThat(CallerLine.read("090-0123-0001", null).masked()).contains("****0001");
        assertThat(CallerLine.read(null, WithheldReason.PAYPHONE))
                .isEqualTo(new CallerLine(null, null, WithheldReason.PAYPHONE));
        assertThat(CallerLine.read("anonymous", WithheldReason.USER_REFUSED).number())
                .isNull();
        assertThat(CallerLine.read("+266696687", null)).isEqualTo(CallerLine.UNKNOWN);
        assertThat(CallerLine.read("110", null).unreadable()).isEqualTo("110");
    }

    @Test
    @DisplayName("a number that was withheld is kept for screening and never shown")
    void neverShowsAWithheldNumber() {
        CallerLine line = CallerLine.read("+819001230001", WithheldReason.USER_REFUSED);

        assertThat(line.number()).isNotNull();
        assertThat(line.masked()).isEmpty();
    }
}
