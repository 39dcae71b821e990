package dev.mamori.cases.contact;

import dev.mamori.cases.guard.Detection;
import dev.mamori.cases.registry.CentreId;
import dev.mamori.cases.registry.QueueId;
import dev.mamori.cases.registry.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The events of one call, written as a scenario's table. Times are JST of one day. */
public final class Events {
    private static final ZoneId JST = ZoneId.of("Asia/Tokyo");

    private final LocalDate day;
    private final List<ContactEvent> events = new ArrayList<>();
    private StaffId staff = new StaffId("OP-0231");

    private Events(LocalDate day) {
        this.day = day;
    }

    public static Events on(String day) {
        return new Events(LocalDate.parse(day));
    }

    /** SC-01: 48:20 in all, 19:40 of them on hold. */
    public static List<ContactEvent> sc01() {
        return Events.on("2026-11-09")
                .at("10:02:00", EventType.STARTED)
                .customer("10:02:00", "エラーE07が消えないんですけど")
                .at("10:08:10", EventType.HOLD_STARTED)
                .at("10:14:00", EventType.HOLD_ENDED)
                .at("10:21:30", EventType.HOLD_STARTED)
                .at("10:28:00", EventType.HOLD_ENDED)
                .customer("10:30:05", "できるだけ早く直したいんです")
                .at("10:36:00", EventType.HOLD_STARTED)
                .at("10:43:20", EventType.HOLD_ENDED)
                .customer("10:44:10", "ちょっと時間かかりすぎじゃないですか")
                .at("10:50:20", EventType.ENDED)
                .list();
    }

    public Events by(String staffId) {
        staff = new StaffId(staffId);
        return this;
    }

    public Events at(String time, EventType type) {
        return add(time, type, null);
    }

    public Events customer(String time, String words, Detection... detections) {
        return add(time, EventType.UTTERANCE, new Utterance(Speaker.CUSTOMER, words, null, List.of(detections)));
    }

    public Events worker(String time, String words) {
        return add(time, EventType.UTTERANCE, new Utterance(Speaker.STAFF, words, null, List.of()));
    }

    public List<ContactEvent> list() {
        return List.copyOf(events);
    }

    public Instant time(String time) {
        return day.atTime(LocalTime.parse(time)).atZone(JST).toInstant();
    }

    private Events add(String time, EventType type, Utterance utterance) {
        String eventId = "e-" + (events.size() + 1);
        events.add(new ContactEvent(
                UUID.nameUUIDFromBytes(eventId.getBytes()),
                eventId,
                "call-1",
                type,
                time(time),
                null,
                Channel.PHONE,
                new QueueId("AOZ-WASH"),
                new CentreId("CTR-S2"),
                staff,
                type == EventType.STARTED ? CallerLine.read("090-0123-0001", null) : CallerLine.UNKNOWN,
                null,
                utterance));
        return this;
    }
}
