package dev.mamori.local.demo;

import static dev.mamori.local.api.Json.object;

import dev.mamori.local.api.Answer;
import dev.mamori.local.api.Await;
import dev.mamori.local.api.Session;
import dev.mamori.local.stack.Person;
import dev.mamori.local.stack.SampleCentre;
import dev.mamori.local.stack.ServiceName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The telephone system of one client: reports what happens in calls, and asks before it puts one through. */
public final class Pbx {

    private static final Duration FEEDS = Duration.ofSeconds(60);

    private final String client;
    private final Session caseService;
    private final Session blocklist;

    private Pbx(String client, Session caseService, Session blocklist) {
        this.client = client;
        this.caseService = caseService;
        this.blocklist = blocklist;
    }

    /** A PBX of this client with fresh API keys; each service has keys of its own. */
    public static Pbx connect(World world, String client) {
        return new Pbx(client, session(world, client, ServiceName.CASE), session(world, client, ServiceName.BLOCKLIST));
    }

    private static Session session(World world, String client, ServiceName service) {
        var made = Await.until(service.module() + " knows " + client, FEEDS, () -> keyFor(world, client, service));
        return world.api().withKey("PBX", made.text("/apiKey"));
    }

    /** Empty as long as the service has not heard of the client by its feed. */
    private static Optional<Answer> keyFor(World world, String client, ServiceName service) {
        var answer = world.as(Person.ADMIN)
                .post(service, "/v1/clients/" + client + "/api-keys", object("label", "PBX of the demo"))
                .send();
        return answer.body().contains("unknown-reference") ? Optional.empty() : Optional.of(answer.expect(201));
    }

    /** A call was put through to this person. */
    public Answer started(String call, String at, String queue, Person staff, String number) {
        return event(
                call,
                "STARTED",
                at,
                object(
                        "channel",
                        "PHONE",
                        "queueId",
                        queue,
                        "centreId",
                        SampleCentre.ID,
                        "staffId",
                        staff.staffId(),
                        "from",
                        object("number", number)));
    }

    /** The customer said something; the voice system may have recognised it ({@code THREAT}, {@code ABUSE}). */
    public Answer customerSaid(String call, String at, String words, String... recognised) {
        var detections = List.of(recognised).stream()
                .map(kind -> object("kind", kind, "confidence", 0.97))
                .toList();
        return event(
                call,
                "UTTERANCE",
                at,
                object("utterance", object("speaker", "CUSTOMER", "words", words, "detections", detections)));
    }

    /** Somebody else has taken the call over. */
    public Answer handedOver(String call, String at, Person staff) {
        return event(call, "HANDED_OVER", at, object("staffId", staff.staffId()));
    }

    /** Anything else that a call reports: {@code HOLD_STARTED}, {@code ENDED} and so on. */
    public Answer event(String call, String type, String at) {
        return event(call, type, at, Map.of());
    }

    private Answer event(String call, String type, String at, Map<String, Object> more) {
        var event =
                object("eventId", call + "/" + type + "/" + at, "callId", call, "type", type, "at", Jst.rfc3339(at));
        event.putAll(more);
        return caseService
                .post(ServiceName.CASE, "/v1/clients/" + client + "/contact-events", event)
                .expect(200);
    }

    /** May this call be put through? Answers with the flat JSON form. */
    public Answer screen(String queue, String number) {
        var query = "?queue=" + queue + "&number=" + number.replace("+", "%2B");
        return blocklist
                .get(ServiceName.BLOCKLIST, "/v1/screening" + query)
                .header("Accept", "application/json")
                .expect(200);
    }
}
