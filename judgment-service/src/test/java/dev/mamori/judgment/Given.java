package dev.mamori.judgment;

import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.once;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.events.CloudEvent;
import dev.mamori.platform.events.FeedHandler;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.test.Tokens;
import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What tests begin with: a client with queues, people, an active set, evaluated facts. */
@ApplicationScoped
public class Given {
    public static final String CENTRE = "CTR-S2";
    public static final String QUEUE = "AOZ-WASH";
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final Transactions transactions;
    private final List<FeedHandler> handlers;
    private final ObjectMapper json;

    Given(Transactions transactions, @All List<FeedHandler> handlers, ObjectMapper json) {
        this.transactions = transactions;
        this.handlers = handlers;
        this.json = json;
    }

    /** A registered client with the queues AOZ-WASH and AOZ-BILL, the centre CTR-S2 and its people. */
    public String client() {
        awayFromMidnight();
        var client = "CL-T" + COUNTER.incrementAndGet();
        arrives("notification", "dev.mamori.client.registered.v1", null, """
                {"clientId": "%s", "nameJa": "あおぞら家電", "nameEn": "Aozora", "inHouse": false}""".formatted(client));
        arrives("case", "dev.mamori.centre.registered.v1", null, """
                {"centreId": "CTR-S2", "name": "札幌第2センター"}""");
        for (var staff : List.of("OP-0231", "OP-0305", "SV-0012", "SV-0015", "CM-0003", "CM-0004")) {
            arrives("case", "dev.mamori.staff.registered.v1", null, """
                    {"staffId": "%s", "centreId": "CTR-S2", "businessName": "佐倉"}""".formatted(staff));
        }
        for (var queue : List.of(QUEUE, "AOZ-BILL")) {
            arrives("blocklist", "dev.mamori.queue.registered.v1", client, """
                    {"queueId": "%s", "name": "洗濯機", "protected": false}""".formatted(queue));
        }
        return client;
    }

    /** Lets the handlers take an event as a feed would bring it. */
    public void arrives(String source, String type, String client, String data) {
        try {
            var event = CloudEvent.of(
                    "/mamori/" + source + "-service",
                    type,
                    client == null ? null : new ClientId(client),
                    UUID.randomUUID().toString(),
                    json.readTree(data));
            Runnable apply = () -> handlers.stream()
                    .filter(handler ->
                            handler.source().equals(source) && handler.types().contains(type))
                    .forEach(handler -> handler.apply(event));
            if (client == null) {
                transactions.inRegistry(() -> {
                    apply.run();
                    return null;
                });
            } else {
                transactions.inClient(new ClientId(client), apply);
            }
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    public static String manager(String client) {
        return Tokens.manager("CM-0004", CENTRE, client);
    }

    /** The person who will judge. */
    public static String decider(String client) {
        return Tokens.manager("CM-0003", CENTRE, client);
    }

    public static String supervisor(String client) {
        return Tokens.supervisor("SV-0012", CENTRE, client);
    }

    public static String ofClient(String client) {
        return Tokens.client("hayakawa", client);
    }

    public static Map<String, Object> terms(String version) {
        var terms = new HashMap<String, Object>();
        terms.put("version", version);
        terms.put("basedOn", "CCAJ-DEFAULT");
        terms.put("parameters", Map.of());
        terms.put(
                "queues",
                List.of(Map.of(
                        "queueId",
                        QUEUE,
                        "attMinutes",
                        12,
                        "attSampleCalls",
                        4200,
                        "attPeriod",
                        "2026-07-01/2026-09-30")));
        return terms;
    }

    /** A drafted set; gives its id. */
    public static String draft(String client, Map<String, Object> terms) {
        return once(manager(client))
                .body(terms)
                .post("/v1/clients/{c}/criteria-sets", client)
                .then()
                .statusCode(201)
                .extract()
                .path("setId");
    }

    /** Takes a draft to both signatures. */
    public static void agree(String client, String setId) {
        var set = "/v1/clients/" + client + "/criteria-sets/" + setId;
        once(manager(client)).post(set + "/proposal").then().statusCode(200);
        once(ofClient(client))
                .body(Map.of("signerName", "早川"))
                .post(set + "/agreements")
                .then()
                .statusCode(200);
        once(manager(client))
                .body(Map.of("signerName", "柏木"))
                .post(set + "/agreements")
                .then()
                .statusCode(200);
    }

    /** An active set that has been in force since the beginning of today; gives its id. */
    public static String activeSet(String client, Map<String, Object> terms) {
        var setId = draft(client, terms);
        agree(client, setId);
        once(manager(client))
                .body(Map.of("effectiveFrom", startOfToday().toString()))
                .post("/v1/clients/{c}/criteria-sets/{s}/activation", client, setId)
                .then()
                .statusCode(200);
        return setId;
    }

    /** The application's time. */
    public static Instant now() {
        return Arc.container().instance(MutableClock.class).get().instant();
    }

    /** Sets apply from the beginning of a day, and calls lie up to an hour back: not in the night's first hours. */
    private static void awayFromMidnight() {
        var early = Duration.ofHours(3).minus(Duration.between(startOfToday(), now()));
        if (early.isPositive()) {
            Arc.container().instance(MutableClock.class).get().advance(early);
        }
    }

    public static Instant startOfToday() {
        var tokyo = java.time.ZoneId.of("Asia/Tokyo");
        return now().atZone(tokyo).toLocalDate().atStartOfDay(tokyo).toInstant();
    }

    /** A sheet of one call by OP-0305 of some minutes of talk, ended a minute ago, with words confirmed as codes. */
    public static Map<String, Object> sheet(String caseId, int minutes, Map<String, String> codesByWords) {
        var end = now().minusSeconds(60);
        var start = end.minus(Duration.ofMinutes(minutes));
        var contactId = UUID.randomUUID().toString();
        var contact = new HashMap<String, Object>();
        contact.put("contactId", contactId);
        contact.put("channel", "PHONE");
        contact.put("queueId", QUEUE);
        contact.put("startedAt", start.toString());
        contact.put("endedAt", end.toString());
        contact.put("staffIds", List.of("OP-0305"));
        contact.put("sameMatter", true);
        contact.put("clarification", false);
        contact.put("segments", List.of(Map.of("kind", "TALK", "from", start.toString(), "to", end.toString())));
        var sheet = new HashMap<String, Object>();
        sheet.put("version", 1);
        sheet.put("caseId", caseId);
        sheet.put("customerKind", "CONTRACTED");
        sheet.put("companyCaused", "NO");
        sheet.put("asOf", end.plusSeconds(60).toString());
        sheet.put("contacts", List.of(contact));
        sheet.put(
                "conduct",
                codesByWords.entrySet().stream()
                        .map(entry -> conduct(contactId, start.plusSeconds(30), entry.getKey(), entry.getValue()))
                        .toList());
        sheet.put("handlers", List.of("OP-0305"));
        sheet.put("harmed", List.of("OP-0305"));
        return sheet;
    }

    private static Map<String, Object> conduct(String contactId, Instant at, String words, String code) {
        return Map.of(
                "conductId",
                UUID.randomUUID().toString(),
                "contactId",
                contactId,
                "at",
                at.toString(),
                "sequence",
                1,
                "verbatim",
                words,
                "kind",
                "VERBATIM",
                "confirmedCodes",
                code.isEmpty() ? List.of() : List.of(Map.of("code", code, "confirmedBy", "SV-0012")));
    }

    public static ValidatableResponse evaluate(String client, Map<String, Object> sheet) {
        return as(supervisor(client))
                .body(sheet)
                .post("/v1/clients/{c}/evaluations", client)
                .then();
    }

    /** Judgment authority for the decider. */
    public static void authority(String client, String staffId, String... typeCodes) {
        var now = now();
        once(manager(client))
                .body(Map.of(
                        "staffId",
                        staffId,
                        "centreId",
                        CENTRE,
                        "from",
                        now.minus(Duration.ofDays(1)).toString(),
                        "until",
                        now.plus(Duration.ofDays(365)).toString(),
                        "trainedOn",
                        "2026-01-15",
                        "typeCodes",
                        List.of(typeCodes)))
                .post("/v1/clients/{c}/authority-grants", client)
                .then()
                .statusCode(201);
    }
}
