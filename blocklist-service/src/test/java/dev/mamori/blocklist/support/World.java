package dev.mamori.blocklist.support;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.mamori.platform.test.Calls.as;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.WireMock;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.test.Tokens;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.StreamSupport;

/** The people of みらい通信 and what their requests look like. Each test has a client company of its own. */
@ApplicationScoped
public class World {
    public static final UUID CASE = UUID.fromString("01990000-0000-7000-8000-0000000000ca");
    public static final String NUMBER = "090-0123-0010";

    private final Transactions transactions;
    private final Sql sql;
    private final Clock clock;

    World(Transactions transactions, Sql sql, Clock clock) {
        this.transactions = transactions;
        this.sql = sql;
        this.clock = clock;
    }

    /** One client company with its people. */
    public record Client(String id) {
        public String path(String rest) {
            return "/v1/clients/" + id + rest;
        }

        public String supervisor() {
            return Tokens.supervisor("SV-0012", "CTR-S2", id);
        }

        public String manager() {
            return Tokens.manager("CM-0003", "CTR-S2", id);
        }

        public String legal() {
            return Tokens.specialist("LG-0002", id);
        }

        public String reviewer() {
            return Tokens.blockReviewer("BR-0001", id);
        }

        public String hayakawa() {
            return Tokens.client("hayakawa-" + id, id);
        }
    }

    public Client client() {
        String id = "CL-"
                + Long.toString(ThreadLocalRandom.current().nextLong(1L << 60), 36)
                        .toUpperCase();
        transactions.inRegistry(() -> sql.update(
                "insert into client (client_id, name_ja, name_en, in_house) values (?, 'みらい通信', 'Mirai', false)", id));
        return new Client(id);
    }

    /** A client with the queues of the scenarios and a block-criteria set in force. */
    public Client clientWithCriteria() {
        Client client = client();
        queue(client, queue("MRI-CARE"));
        queue(client, queue("MRI-CANCEL"));
        Map<String, Object> outage = queue("MRI-OUTAGE");
        outage.put("protectedReason", "OUTAGE");
        queue(client, outage);
        activate(client, Map.of("version", "MRI-BLOCK-2026.1"));
        return client;
    }

    public static Map<String, Object> queue(String id) {
        Map<String, Object> queue = new LinkedHashMap<>();
        queue.put("queueId", id);
        queue.put("name", id);
        return queue;
    }

    public ValidatableResponse queue(Client client, Map<String, Object> queue) {
        return as(Tokens.admin("AD-0001"))
                .body(queue)
                .post(client.path("/queues"))
                .then();
    }

    public String activate(Client client, Map<String, Object> criteria) {
        String set = as(client.manager())
                .body(criteria)
                .post(client.path("/block-criteria-sets"))
                .then()
                .statusCode(201)
                .extract()
                .path("setId");
        String path = client.path("/block-criteria-sets/" + set);
        as(client.legal())
                .body(Map.of("opinion", "慎重である"))
                .post(path + "/legal-review")
                .then()
                .statusCode(200);
        as(client.manager()).post(path + "/proposal").then().statusCode(200);
        as(client.manager())
                .body(Map.of("signerName", "有馬"))
                .post(path + "/agreements")
                .then()
                .statusCode(200);
        as(client.hayakawa())
                .body(Map.of("signerName", "早川"))
                .post(path + "/agreements")
                .then()
                .statusCode(200);
        as(client.manager())
                .body(Map.of("effectiveFrom", clock.instant().toString()))
                .post(path + "/activation")
                .then()
                .statusCode(200);
        return set;
    }

    /** Facts of SC-10, with which every stop passes; change one member to make a stop hold. */
    public static Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("caseId", CASE);
        facts.put("number", "+819001230010");
        facts.put("numberOfCase", true);
        facts.put("contactsLast180Days", List.of());
        facts.put("otherUsers", 0);
        facts.put("handlers", List.of("OP-0231"));
        facts.put("harmed", List.of("OP-0231"));
        facts.put("openPromises", List.of());
        facts.put("openValidRequests", List.of());
        facts.put(
                "warnings",
                List.of(
                        Map.of(
                                "at", "2026-10-21T10:20:00+09:00",
                                "means", "ORAL",
                                "words", "おやめください",
                                "refusalAnnounced", false),
                        Map.of(
                                "at", "2026-10-29T09:00:00+09:00",
                                "means", "WRITTEN",
                                "words", "続く場合は着信をお断りします",
                                "refusalAnnounced", true)));
        facts.put(
                "lighterMeans",
                List.of(
                        Map.of("kind", "SAME_ANSWER", "at", "2026-10-21T10:00:00+09:00", "result", "続いた"),
                        Map.of("kind", "WRITTEN_ONLY", "at", "2026-10-29T09:00:00+09:00", "result", "電話が続いた")));
        facts.put(
                "accommodation", Map.of("sign", "NONE", "stepDone", false, "statedBy", List.of("SV-0012", "CM-0003")));
        facts.put("companyCaused", "NO");
        facts.put("remedied", false);
        facts.put("numberLink", Map.of("confidence", "CONTRACT_DATA", "checkedOn", "2026-10-29"));
        facts.put("objectiveEvidence", 3);
        facts.put("summaryOnly", false);
        return facts;
    }

    public void tellFacts(Client client, Map<String, Object> facts) {
        Neighbours.stubs()
                .register(get(urlPathEqualTo(client.path("/block-facts"))).willReturn(okJson(json(facts))));
    }

    public void failFacts(Client client, int status) {
        Neighbours.stubs()
                .register(get(urlPathEqualTo(client.path("/block-facts")))
                        .willReturn(aResponse().withStatus(status)));
    }

    public static Map<String, Object> judgment(UUID id, String conductAt, String... codes) {
        Map<String, Object> judgment = new LinkedHashMap<>();
        judgment.put("judgmentId", id);
        judgment.put("caseId", CASE);
        judgment.put("state", "SIGNED");
        judgment.put("verdict", "HARASSMENT");
        judgment.put("criteriaCodes", List.of(codes));
        judgment.put("decidedAt", conductAt);
        judgment.put("conductAt", conductAt);
        judgment.put("contactIds", List.of(UUID.randomUUID()));
        judgment.put("handlers", List.of("OP-0231"));
        judgment.put("harmed", List.of("OP-0231"));
        judgment.put("possibleCrime", false);
        return judgment;
    }

    public void tellJudgment(Client client, Map<String, Object> judgment) {
        Neighbours.stubs()
                .register(get(urlPathEqualTo(client.path("/judgments/" + judgment.get("judgmentId"))))
                        .willReturn(okJson(json(judgment))));
    }

    /** The three verdicts of SC-10, known to judgment-service. */
    public List<UUID> threeVerdicts(Client client) {
        List<UUID> ids = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        tellJudgment(client, judgment(ids.get(0), "2026-10-14T10:00:00+09:00", "ABUSE.SLUR_OR_DIE"));
        tellJudgment(client, judgment(ids.get(1), "2026-10-21T10:00:00+09:00", "REPEAT.SAME_COMPLAINT_AFTER_ANSWER"));
        tellJudgment(
                client, judgment(ids.get(2), "2026-10-28T10:00:00+09:00", "ABUSE.SHOUTING", "PUNISH.DEMAND_REPEATED"));
        return ids;
    }

    /** The request of SC-10. */
    public static Map<String, Object> request(List<UUID> judgmentIds) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("number", NUMBER);
        request.put("ground", "REPEATED");
        request.put("reason", "3回にわたり「馬鹿野郎」などの暴言を繰り返し、警告の後も続けた。");
        request.put("queueIds", List.of("MRI-CARE", "MRI-CANCEL"));
        request.put("from", "2026-11-02T00:00:00+09:00");
        request.put("until", "2027-01-31T00:00:00+09:00");
        request.put(
                "alternativeChannels",
                List.of(
                        Map.of("kind", "EMAIL", "text", "メール窓口", "toldBy", "WRITING"),
                        Map.of("kind", "POST", "text", "郵送", "toldBy", "WRITING")));
        request.put("caseId", CASE);
        request.put("judgmentIds", judgmentIds);
        request.put(
                "answers",
                List.of(Map.of(
                        "item", "BR-05",
                        "answer", "PASS",
                        "text", "同一回答、書面のみ",
                        "evidence", List.of("recording rec-1"))));
        return request;
    }

    public ValidatableResponse file(Client client, Map<String, Object> request) {
        return as(client.supervisor())
                .body(request)
                .post(client.path("/block-requests"))
                .then();
    }

    /** Files the request of SC-10 and brings it to the client's consent; the request's id. */
    public String awaitingConsent(Client client) {
        tellFacts(client, facts());
        String id = file(client, request(threeVerdicts(client)))
                .statusCode(201)
                .extract()
                .path("requestId");
        review(client, client.manager(), id).statusCode(200);
        review(client, client.legal(), id).statusCode(200);
        return id;
    }

    public ValidatableResponse review(Client client, String token, String requestId) {
        return as(token)
                .body(Map.of("opinion", "相当である", "decision", "APPROVE"))
                .post(client.path("/block-requests/" + requestId + "/reviews"))
                .then();
    }

    public ValidatableResponse consent(Client client, String requestId) {
        return as(client.hayakawa())
                .body(Map.of("consenterName", "早川", "text", "2窓口・90日間に同意します"))
                .post(client.path("/block-requests/" + requestId + "/consent"))
                .then();
    }

    /** The entry that came out of the request of SC-10. */
    public String approvedEntry(Client client) {
        return consent(client, awaitingConsent(client))
                .statusCode(200)
                .extract()
                .path("entryId");
    }

    /** The events of the client's feed, oldest first. */
    public static List<JsonNode> events(Client client) {
        JsonNode page = as(Tokens.service("notification-service"))
                .queryParam("client", client.id())
                .queryParam("limit", 200)
                .get("/v1/events")
                .then()
                .statusCode(200)
                .extract()
                .as(JsonNode.class);
        return StreamSupport.stream(page.path("events").spliterator(), false).toList();
    }

    /** The data of the client's events of one type. */
    public static List<JsonNode> events(Client client, String type) {
        return events(client).stream()
                .filter(event -> event.path("type").asText().equals(type))
                .map(event -> event.path("data"))
                .toList();
    }

    /** The whole key, as shown once. */
    public String apiKey(Client client) {
        return as(Tokens.admin("AD-0001"))
                .body(Map.of("label", "PBX", "queueIds", List.of()))
                .post(client.path("/api-keys"))
                .then()
                .statusCode(201)
                .extract()
                .path("apiKey");
    }

    public static WireMock neighbours() {
        return Neighbours.stubs();
    }

    private static String json(Object value) {
        return Json.write(value);
    }
}
