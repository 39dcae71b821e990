package dev.mamori.system;

import static dev.mamori.local.api.Json.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mamori.local.api.Answer;
import dev.mamori.local.api.Session;
import dev.mamori.local.demo.Jst;
import dev.mamori.local.demo.Pbx;
import dev.mamori.local.demo.World;
import dev.mamori.local.stack.Person;
import dev.mamori.local.stack.SampleCentre;
import dev.mamori.local.stack.ServiceName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One centre's day: 40 seats, events that come twice and late, a replica that dies a second before a limit, one threat, one
 * false alarm, one consultation against the site, one visit. At each moment it is told and checked what the communicator,
 * the supervisor and the counsellor see and may do.
 */
@DisplayName("One centre's day")
class CentreDayTest {

    private static final String DAY = "2026-11-24 ";
    private static final int SEATS = 40;
    private static final String BASE = "/v1/clients/CL-MRI";
    private static final String CENTRE = "/v1/centres/" + SampleCentre.ID;
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private World world;
    private Session pbx;
    private CaseReplica replica;
    private final List<String> contacts = new ArrayList<>();

    @Test
    @DisplayName("what each sees and may do, from the first call to the last (SC-01, SC-08, SC-15, SC-16)")
    void plays() throws Exception {
        world = Shared.world();
        world.itIs(DAY + "08:55:00");
        pbx = world.api().withKey("PBX", key());
        Pbx.connect(world, "CL-MRI");
        try (var second = CaseReplica.start(folder)) {
            replica = second;
            await().atMost(Duration.ofMinutes(2)).until(second::isReady);
            fortyCallsBegin();
            lateAndTwice();
            aThreat();
            aFalseAlarm();
            aConsultationAgainstTheSite();
            aReplicaDiesBeforeTheLimit();
            aVisit();
            theDayEnds();
        } finally {
            bringBack();
        }
        assertThat(world.story().failures()).isZero();
    }

    /** Whatever failed, other tests find the stack whole. */
    private static void bringBack() {
        if (!Shared.isReady(ServiceName.CASE)) {
            Shared.stack().service(ServiceName.CASE).start();
        }
    }

    private void fortyCallsBegin() {
        world.chapter("09:00  40 calls on 40 seats");
        for (int seat = 0; seat < SEATS; seat++) {
            contacts.add(started(seat, "09:00:%02d".formatted(seat % 60)).text("/contactId"));
        }
        world.itIs(DAY + "09:01:00");
        Set<String> shown = new HashSet<>(texts(wall(), "contactId"));
        world.check("the supervisor's wall shows all 40", true, shown.containsAll(contacts));
        world.check("40 calls are 40 contacts", SEATS, new HashSet<>(contacts).size());
        world.check(
                "the communicator may not end a call of a minute",
                false,
                guidance(Person.SAKURA, 0).path("mayEnd").asBoolean());
        world.check(
                "a communicator sees her own call and nobody else's",
                404,
                world.as(Person.SAKURA)
                        .get(ServiceName.CASE, BASE + "/contacts/" + contacts.get(1))
                        .send()
                        .status());
    }

    private void lateAndTwice() {
        world.chapter("09:10  events come twice, and in the wrong order");
        world.itIs(DAY + "09:20:00");
        for (int seat = 10; seat < 20; seat++) {
            String first = started(seat, "09:00:%02d".formatted(seat)).text("/contactId");
            world.check("seat " + seat + ": the same report again is the same contact", contacts.get(seat), first);
        }
        event(20, "HOLD_ENDED", "09:15:00", Map.of());
        event(20, "ENDED", "09:20:00", Map.of());
        event(20, "HOLD_STARTED", "09:05:00", Map.of());
        event(20, "HOLD_STARTED", "09:05:00", Map.of());
        JsonNode late = contact(Person.OHARA, 20);
        world.check(
                "the hold that was reported last counts from when it was",
                600L,
                late.path("holdSeconds").asLong());
        world.check(
                "talk is what is left of 20 minutes",
                580L,
                late.path("heldSeconds").asLong());
        world.check(
                "what has ended is off the wall",
                false,
                texts(wall(), "contactId").contains(contacts.get(20)));
    }

    private void aThreat() {
        world.chapter("09:25  a threat");
        world.itIs(DAY + "09:25:00");
        var words = said(1, "09:25:00", "今からそっちに行く。殺すぞ", "THREAT", 0.97);
        world.check("the PBX is asked to hand the call over", true, words.body().contains("TAKE_OVER"));
        JsonNode alert = alerts(world.as(Person.OHARA), 1).getFirst();
        world.check(
                "the supervisor reads the words",
                "今からそっちに行く。殺すぞ",
                alert.path("words").asText());
        JsonNode guidance = guidance(Person.KIRITANI, 1);
        world.check("the communicator may end at once", List.of("CRIME"), values(guidance.path("rules")));
        world.check(
                "and is told what to say",
                "THREAT",
                guidance.path("examples").path(0).path("type").asText());
        acknowledge(alert);
        world.check(
                "her care has begun, without a case or a verdict",
                true,
                care(Person.OHARA).contains(contacts.get(1)));
        world.check("the counsellor sees it too", true, care(Person.AIZAWA).contains(contacts.get(1)));
    }

    private void aFalseAlarm() {
        world.chapter("09:30  a false alarm: loud, and no more");
        world.itIs(DAY + "09:30:00");
        var loud = said(2, "09:30:00", "聞こえますか！もしもし！", "LOUDNESS", 0.99);
        world.check("nobody is asked to end or to take over", false, loud.body().contains("TAKE_OVER"));
        world.check(
                "it is a hint to listen",
                "LISTEN",
                alerts(world.as(Person.OHARA), 2).getFirst().path("kind").asText());
        world.check(
                "the communicator may not end for it",
                false,
                guidance(Person.MIZUNO, 2).path("mayEnd").asBoolean());
        world.check("no care opens for it", false, care(Person.OHARA).contains(contacts.get(2)));
        acknowledge(alerts(world.as(Person.OHARA), 2).getFirst());
    }

    private void aConsultationAgainstTheSite() {
        world.chapter("09:40  水野 consults against the site");
        world.itIs(DAY + "09:40:00");
        world.as(Person.AIZAWA)
                .put(
                        ServiceName.CASE,
                        BASE + "/consultation-desks/DESK-2",
                        object("route", "SECOND", "name", "社外相談窓口", "hours", "平日 9:00-18:00", "reachedBy", "内線 700"))
                .expect(200);
        String consultation = world.as(Person.MIZUNO)
                .post(
                        ServiceName.CASE,
                        BASE + "/consultations",
                        object("deskId", "DESK-2", "kind", "NOT_SURE", "words", "SVに「我慢しろ」と言われた"))
                .expect(201)
                .text("/consultationId");
        String path = BASE + "/consultations/" + consultation;
        world.check("the counsellor reads it", 200, status(Person.AIZAWA, path));
        world.check("for the supervisor it does not exist", 404, status(Person.OHARA, path));
        world.check("nor for the manager", 404, status(Person.ARIMA, path));
        world.check("nor for the auditor", 404, status(Person.KOGA, path));
        world.check("she herself reads it", 200, status(Person.MIZUNO, path));
    }

    private void aReplicaDiesBeforeTheLimit() {
        world.chapter("09:59:59  a replica dies between 59:59 and 60:01");
        world.itIs(DAY + "09:59:59");
        world.check(
                "at 59:59 佐倉 may not end",
                false,
                guidance(Person.SAKURA, 0).path("mayEnd").asBoolean());
        var supervisor = world.as(Person.OHARA);
        var sakura = world.as(Person.SAKURA);
        // Signed in before the crash; both tokens outlive it.
        supervisor.token();
        sakura.token();
        Shared.stack().service(ServiceName.CASE).kill();
        world.itIs(DAY + "10:00:00");
        world.check(
                "at 60:00 she may not: 超えた is more",
                false,
                replica.seenBy(sakura, BASE + "/contacts/" + contacts.get(0) + "/guidance")
                        .path("mayEnd")
                        .asBoolean());
        world.itIs(DAY + "10:00:01");
        await().atMost(SOON).until(() -> limits(replica.seenBy(supervisor, CENTRE + "/alerts?limit=200"), 0) == 1);
        JsonNode guidance = replica.seenBy(sakura, BASE + "/contacts/" + contacts.get(0) + "/guidance");
        world.check("at 60:01 she may, by the time", List.of("OVER_TIME"), values(guidance.path("rules")));
        world.check(
                "the sentence tells the limit",
                true,
                guidance.path("sentence").asText().contains("60分"));
        Shared.stack().service(ServiceName.CASE).start();
        world.itIs(DAY + "10:01:00");
        await().atMost(SOON).until(() -> limits(replica.seenBy(supervisor, CENTRE + "/alerts?limit=200"), 39) == 1);
        JsonNode all = world.as(Person.OHARA)
                .get(ServiceName.CASE, CENTRE + "/alerts?limit=200")
                .expect(200)
                .json();
        long twice =
                IntStream.range(0, SEATS).filter(seat -> limits(all, seat) > 1).count();
        world.check("with both there again no limit is told twice", 0L, twice);
        world.check("the call that ended has none", 0L, limits(all, 20));
    }

    private void aVisit() {
        world.chapter("14:00  the customer comes to the house");
        world.itIs(DAY + "14:00:00");
        String caseId = world.as(Person.OHARA)
                .post(
                        ServiceName.CASE,
                        BASE + "/cases",
                        object(
                                "contactIds",
                                List.of(contacts.get(1)),
                                "title",
                                "解約をめぐる脅迫",
                                "customer",
                                object("kind", "CONTRACTED")))
                .expect(201)
                .text("/caseId");
        world.check("nobody goes out alone", 422, visit(caseId, "OUTGOING", 1));
        world.check("two of ours receive one customer", 201, visit(caseId, "INCOMING", 2));
        JsonNode open = world.as(Person.OHARA)
                .get(ServiceName.CASE, BASE + "/cases/" + caseId + "/open-points")
                .expect(200)
                .json();
        world.check("the head-count is in order", false, texts(open, "code").contains("FEW_AT_VISIT"));
        world.check(
                "what set it off is still asked for", true, texts(open, "code").contains("CAUSE_KIND_OPEN"));
        world.check(
                "the communicator may not lead a visit",
                403,
                world.as(Person.KIRITANI)
                        .post(ServiceName.CASE, BASE + "/cases/" + caseId + "/journal", visitOf("INCOMING", 2))
                        .send()
                        .status());
    }

    private void theDayEnds() {
        world.chapter("18:00  the last call ends");
        world.itIs(DAY + "18:00:00");
        for (int seat = 0; seat < SEATS; seat++) {
            if (seat != 20) {
                event(seat, "ENDED", "18:00:00", Map.of());
            }
        }
        Set<String> left = new HashSet<>(texts(wall(), "contactId"));
        left.retainAll(contacts);
        world.check("the wall is empty", Set.of(), left);
    }

    private int visit(String caseId, String direction, int ours) {
        return world.as(Person.OHARA)
                .post(ServiceName.CASE, BASE + "/cases/" + caseId + "/journal", visitOf(direction, ours))
                .send()
                .status();
    }

    private static Map<String, Object> visitOf(String direction, int ours) {
        var staff = List.of(
                object("staffId", Person.OHARA.staffId(), "role", "応対"),
                object("staffId", Person.ARIMA.staffId(), "role", "記録"));
        return object(
                "at",
                Jst.rfc3339(DAY + "14:00:00"),
                "visit",
                object(
                        "direction",
                        direction,
                        "customers",
                        1,
                        "staff",
                        staff.subList(0, ours),
                        "rolesSetAt",
                        Jst.rfc3339(DAY + "13:50:00"),
                        "clientAsked",
                        true));
    }

    private String key() {
        return world.as(Person.ADMIN)
                .post(ServiceName.CASE, BASE + "/api-keys", object("label", "PBX of the day"))
                .expect(201)
                .text("/apiKey");
    }

    private String call(int seat) {
        return "day-" + world.run() + "-" + seat;
    }

    /** The first three seats are those of people who sign in; the others are seats that the PBX knows. */
    private static String staff(int seat) {
        return switch (seat) {
            case 0 -> Person.SAKURA.staffId();
            case 1 -> Person.KIRITANI.staffId();
            case 2 -> Person.MIZUNO.staffId();
            default -> "OP-%04d".formatted(7000 + seat);
        };
    }

    private Answer started(int seat, String time) {
        return event(
                seat,
                "STARTED",
                time,
                object(
                        "channel",
                        "PHONE",
                        "queueId",
                        "MRI-CARE",
                        "centreId",
                        SampleCentre.ID,
                        "from",
                        object("number", "090-0188-%04d".formatted(seat))));
    }

    private Answer said(int seat, String time, String words, String kind, double confidence) {
        return event(
                seat,
                "UTTERANCE",
                time,
                object(
                        "utterance",
                        object(
                                "speaker",
                                "CUSTOMER",
                                "words",
                                words,
                                "detections",
                                List.of(object("kind", kind, "confidence", confidence)))));
    }

    private Answer event(int seat, String type, String time, Map<String, Object> more) {
        var event = object(
                "eventId",
                call(seat) + "/" + type + "/" + time,
                "callId",
                call(seat),
                "type",
                type,
                "at",
                Jst.rfc3339(DAY + time),
                "staffId",
                staff(seat));
        event.putAll(more);
        return pbx.post(ServiceName.CASE, BASE + "/contact-events", event).expect(200);
    }

    private JsonNode guidance(Person person, int seat) {
        return world.as(person)
                .get(ServiceName.CASE, BASE + "/contacts/" + contacts.get(seat) + "/guidance")
                .expect(200)
                .json();
    }

    private JsonNode contact(Person person, int seat) {
        return world.as(person)
                .get(ServiceName.CASE, BASE + "/contacts/" + contacts.get(seat))
                .expect(200)
                .json();
    }

    private JsonNode wall() {
        return world.as(Person.OHARA)
                .get(ServiceName.CASE, CENTRE + "/live-contacts")
                .expect(200)
                .json();
    }

    private List<JsonNode> alerts(Session supervisor, int seat) {
        return supervisor
                .get(ServiceName.CASE, CENTRE + "/alerts?limit=200")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(each -> each.path("contactId").asText().equals(contacts.get(seat)))
                .toList();
    }

    private long limits(JsonNode alerts, int seat) {
        return alerts.path("items")
                .valueStream()
                .filter(each -> each.path("contactId").asText().equals(contacts.get(seat)))
                .filter(each -> each.path("kind").asText().equals("LIMIT"))
                .count();
    }

    private void acknowledge(JsonNode alert) {
        world.as(Person.OHARA)
                .post(
                        ServiceName.CASE,
                        CENTRE + "/alerts/" + alert.path("alertId").asText() + "/acknowledgement",
                        null)
                .expect(200);
    }

    private List<String> care(Person person) {
        return texts(
                world.as(person)
                        .get(ServiceName.CASE, BASE + "/care-tasks?limit=200")
                        .expect(200)
                        .json(),
                "contactId");
    }

    private int status(Person person, String path) {
        return world.as(person).get(ServiceName.CASE, path).send().status();
    }

    private static List<String> texts(JsonNode page, String member) {
        return page.path("items")
                .valueStream()
                .map(each -> each.path(member).asText())
                .toList();
    }

    private static List<String> values(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }
}
