package dev.mamori.cases.journal;

import static dev.mamori.cases.World.at;
import static dev.mamori.platform.test.Calls.anonymously;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.mamori.cases.World;
import dev.mamori.cases.casefile.Cases;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JournalResourceTest {
    @Inject
    World world;

    World.Site site;
    String contact;
    String path;

    @BeforeEach
    void openACase() {
        site = world.site();
        contact = site.threatened("c1");
        path = Cases.open(site, contact);
    }

    @Test
    @DisplayName("REQ-5.1.2, REQ-5.1.4: each request is open until its feasibility is told and it was read back")
    void asksForFeasibilityAndReadBack() {
        openPoints().body("items.code", hasItems("FEASIBILITY_OPEN", "NOT_READ_BACK"));
        add(site.asKiritani(), "requestCheck", Map.of("requestId", request(), "feasibility", "CAN"));
        openPoints().body("items.code", not(hasItem("FEASIBILITY_OPEN"))).body("items.code", hasItem("NOT_READ_BACK"));
        add(site.asKiritani(), "requestCheck", Map.of("requestId", request(), "readBack", "ご返金をご希望ですね"));
        openPoints().body("items.code", not(hasItem("NOT_READ_BACK")));
        send(site.asKiritani(), "requestCheck", Map.of("requestId", UUID.randomUUID(), "feasibility", "CAN"))
                .spec(problem(ProblemType.UNKNOWN_REFERENCE));
    }

    @Test
    @DisplayName("REQ-5.2.1: 5W1H lists its open parts; unknown is an answer, nothing is not")
    void listsOpenFacts() {
        openPoints().body("items.findAll { it.code == 'FACT_OPEN' }", hasSize(6));
        add(site.asKiritani(), "facts", Map.of("when", "11月9日16時5分", "who", "郷田様", "unknown", List.of("WHY")));
        openPoints().body("items.findAll { it.code == 'FACT_OPEN' }", hasSize(3));
        add(site.asKiritani(), "facts", Map.of("where", "電話", "what", "「殺すぞ」と言った", "how", "大声", "why", " "));
        openPoints().body("items.code", not(hasItem("FACT_OPEN")));
    }

    @Test
    @DisplayName("REQ-5.4.2, REQ-5.6.15: both sides are heard and shown side by side")
    void hearsBothSides() {
        add(site.asKiritani(), "statement", Map.of("by", "CUSTOMER", "words", "解約に応じないから怒った"));
        openPoints().body("items.findAll { it.code == 'SIDE_NOT_HEARD' }", hasSize(1));
        add(site.asOhara(), "statement", Map.of("by", "WORKER", "staffId", site.kiritani(), "words", "怖かった"));
        openPoints().body("items.code", not(hasItem("SIDE_NOT_HEARD")));
        as(site.asArima())
                .get(path + "/journal")
                .then()
                .body("items.entry.statement.words", contains("解約に応じないから怒った", "怖かった"));
    }

    @Test
    @DisplayName(
            "REQ-5.3.5, REQ-5.3.6: a contact has a recording or a reason why not; a missing notice is only remarked")
    void asksForTheRecording() {
        openPoints().body("items.code", hasItem("NO_RECORDING"));
        send(site.asOhara(), "recording", Map.of("contactId", contact)).spec(problem(ProblemType.INVALID_REQUEST));
        add(site.asOhara(), "recording", Map.of("contactId", contact, "reference", "rec:1"));
        openPoints()
                .body("items.code", not(hasItem("NO_RECORDING")))
                .body("items.code", not(hasItem("NO_OBJECTIVE_EVIDENCE")))
                .body("items.code", hasItem("NOTICE_NOT_PLAYED"));
        add(
                site.asOhara(),
                "recording",
                Map.of("contactId", contact, "reference", "rec:1", "noticePlayed", true),
                "16:31:00");
        openPoints().body("items.code", not(hasItem("NOTICE_NOT_PLAYED")));
    }

    @Test
    @DisplayName("REQ-5.4.1, REQ-5.4.3, REQ-13.1: at least two investigate, and compare with objective evidence")
    void asksForTwoInvestigatorsAndConsistency() {
        openPoints().body("items.code", hasItems("NO_OBJECTIVE_EVIDENCE", "ONE_INVESTIGATOR", "NOT_CONSISTENT"));
        add(
                site.asOhara(),
                "investigation",
                Map.of("investigators", List.of(site.ohara()), "consistency", "INCONSISTENT", "findings", "録音と食い違う"));
        openPoints().body("items.code", hasItems("ONE_INVESTIGATOR", "NOT_CONSISTENT"));
        add(
                site.asArima(),
                "investigation",
                Map.of("investigators", List.of(site.arima()), "consistency", "CONSISTENT", "findings", "録音で確認"),
                "16:31:00");
        openPoints()
                .body("items.code", not(hasItem("ONE_INVESTIGATOR")))
                .body("items.code", not(hasItem("NOT_CONSISTENT")));
    }

    @Test
    @DisplayName("REQ-5.4.4: what may be illegal asks for an opinion and tells the specialists by the feed")
    void asksForAnOpinion() {
        openPoints().body("items.code", not(hasItem("OPINION_TO_ASK")));
        add(site.asOhara(), "legality", Map.of("possiblyIllegal", true, "reason", "脅迫に当たり得る"));
        openPoints().body("items.code", hasItem("OPINION_TO_ASK"));
        as(Tokens.service("notification-service"))
                .get("/v1/events?client=" + site.client())
                .then()
                .body("events.type", hasItem("dev.mamori.case.possible-illegality.v1"));
        add(
                Tokens.specialist("LG-0002", site.client()),
                "legalStep",
                Map.of("kind", "OPINION_ASKED", "party", "顧問弁護士", "text", "脅迫罪の成否"));
        openPoints().body("items.code", not(hasItem("OPINION_TO_ASK")));
    }

    @Test
    @DisplayName(
            "REQ-5.6.5, REQ-5.6.8, REQ-2.5: one person alone is remarked, also with a single customer, until somebody joins")
    void asksForSeveralPeople() {
        openPoints().body("items.code", hasItem("ONE_PARTICIPANT"));
        add(site.asOhara(), "monitoring", Map.of("staffId", site.ohara(), "contactId", contact));
        openPoints().body("items.code", not(hasItem("ONE_PARTICIPANT")));
    }

    @Test
    @DisplayName(
            "REQ-5.6.6, REQ-5.6.7: monitoring and instructions are kept with person and time; a hand-over needs no approval")
    void keepsHandOverMonitoringAndInstruction() {
        add(site.asKiritani(), "handOver", Map.of("from", site.kiritani(), "to", site.ohara(), "reason", "要求が明らかに過大"));
        add(site.asOhara(), "instruction", Map.of("from", site.ohara(), "to", site.kiritani(), "words", "同じ回答を繰り返す"));
        send(site.asKiritani(), "instruction", Map.of("from", site.ohara(), "to", site.kiritani(), "words", "x"))
                .spec(problem(ProblemType.FORBIDDEN));
        openPoints().body("items.code", not(hasItem("ONE_PARTICIPANT")));
        as(site.asOhara())
                .get(path + "/journal")
                .then()
                .body("items.recordedBy", contains(site.kiritani(), site.ohara()))
                .body(
                        "items.entry.at",
                        contains(
                                at("16:30:00").replace("16:30", "07:30").replace("+09:00", "Z"),
                                at("16:30:00").replace("16:30", "07:30").replace("+09:00", "Z")));
    }

    @Test
    @DisplayName("REQ-5.6.11: nobody goes out alone")
    void refusesToVisitAlone() {
        send(
                        site.asOhara(),
                        "visit",
                        Map.of(
                                "direction",
                                "OUTGOING",
                                "customers",
                                1,
                                "staff",
                                List.of(
                                        Map.of("staffId", site.ohara(), "role", "応対"),
                                        Map.of("staffId", site.ohara(), "role", "記録"))))
                .spec(problem(ProblemType.RULES_NOT_MET))
                .body("errors.code", contains("NOT_ALONE"));
    }

    @Test
    @DisplayName("REQ-5.6.9, REQ-5.6.10, REQ-5.6.12: head count, roles set before, and the client asked are remarked")
    void remarksAVisit() {
        var two = List.of(Map.of("staffId", site.ohara(), "role", "応対"), Map.of("staffId", site.arima()));
        add(site.asOhara(), "visit", Map.of("direction", "OUTGOING", "customers", 3, "staff", two));
        openPoints().body("items.code", hasItems("FEW_AT_VISIT", "ROLES_NOT_SET", "CLIENT_NOT_ASKED"));
        String first =
                as(site.asOhara()).get(path + "/journal").then().extract().path("items[0].entryId");
        var ready =
                List.of(Map.of("staffId", site.ohara(), "role", "応対"), Map.of("staffId", site.arima(), "role", "記録"));
        var corrected = new java.util.LinkedHashMap<String, Object>();
        corrected.put("at", at("16:30:00"));
        corrected.put("corrects", first);
        corrected.put(
                "visit",
                Map.of(
                        "direction",
                        "OUTGOING",
                        "customers",
                        2,
                        "staff",
                        ready,
                        "rolesSetAt",
                        at("16:00:00"),
                        "clientAsked",
                        true,
                        "clientAnswer",
                        "同行できない"));
        as(site.asOhara()).body(corrected).post(path + "/journal").then().statusCode(201);
        openPoints()
                .body("items.code", not(hasItem("FEW_AT_VISIT")))
                .body("items.code", not(hasItem("ROLES_NOT_SET")))
                .body("items.code", not(hasItem("CLIENT_NOT_ASKED")));
        as(site.asOhara()).body(corrected).post(path + "/journal").then().statusCode(409);
        as(site.asOhara()).get(path + "/journal").then().body("items", hasSize(2));
    }

    @Test
    @DisplayName("REQ-5.6.1, REQ-5.6.2, REQ-5.6.13: what is owed is performed with proof, whatever the manner was")
    void recordsPerformanceWithProof() {
        openPoints().body("items.code", hasItem("NOT_PERFORMED"));
        close("PERFORMED", null)
                .spec(problem(ProblemType.RULES_NOT_MET))
                .body("errors.code", contains("NOT_PERFORMED"));
        send(site.asOhara(), "performance", Map.of("requestId", request(), "kind", "REFUND"))
                .spec(problem(ProblemType.INVALID_REQUEST));
        add(
                site.asOhara(),
                "performance",
                Map.of("requestId", request(), "kind", "REFUND", "proof", "振込控", "reopeningLikely", true));
        openPoints()
                .body("items.code", not(hasItem("NOT_PERFORMED")))
                .body("items.code", hasItem("SETTLEMENT_TO_CONSIDER"));
        as(site.asOhara()).get(path).then().body("requests.state", contains("FULFILLED"));
        close("PERFORMED", null).statusCode(200).body("outcome", equalTo("PERFORMED"));
    }

    @Test
    @DisplayName("REQ-5.6.1: a valid request may stay unperformed only with a reason")
    void closesWithAReason() {
        close("SETTLED", "返金不要と本人から申し出").statusCode(200);
    }

    @Test
    @DisplayName(
            "REQ-5.6.3, REQ-5.6.4: repetitions of the fixed answer are counted; an ending shows one, or an urgent ground")
    void countsRepetitionsAndAsksThemOfAnEnding() {
        String answer = as(site.asKiritani())
                .body(Map.of("at", at("16:10:00"), "words", "規約のとおりです", "completesMatter", true))
                .post(path + "/answers")
                .then()
                .extract()
                .path("answerId");
        close("ENDED", "x").spec(problem(ProblemType.RULES_NOT_MET)).body("errors.code", contains("ENDING_NOT_SHOWN"));
        add(site.asKiritani(), "ending", Map.of("reasonTold", "これ以上の対応はいたしかねます"), "16:40:00");
        openPoints().body("items.code", hasItem("ENDED_EARLY"));
        close("ENDED", "x").body("errors.code", contains("ENDING_NOT_SHOWN"));
        add(site.asKiritani(), "repetition", Map.of("answerId", answer)).body("repetitions", equalTo(1));
        add(site.asKiritani(), "repetition", Map.of("answerId", answer)).body("repetitions", equalTo(2));
        send(site.asKiritani(), "repetition", Map.of("answerId", UUID.randomUUID()))
                .spec(problem(ProblemType.UNKNOWN_REFERENCE));
        openPoints().body("items.code", not(hasItem("ENDED_EARLY")));
        close("ENDED", "x").statusCode(200);
    }

    @Test
    @DisplayName("REQ-0.1, REQ-5.6.4: an urgent ground ends without any repetition")
    void endsAtOnceForAnUrgentGround() {
        add(site.asKiritani(), "ending", Map.of("reasonTold", "警察へ連絡します", "urgentGround", "殺害の脅迫"));
        openPoints().body("items.code", not(hasItem("ENDED_EARLY")));
        close("ENDED", "脅迫").statusCode(200);
    }

    @Test
    @DisplayName("REQ-5.1.1: a case without any stated request is not closed")
    void asksForARequest() {
        String bare = as(site.asOhara())
                .body(Map.of("contactIds", List.of(contact), "title", "x", "customer", Map.of("kind", "UNKNOWN")))
                .post(site.path("/cases"))
                .then()
                .extract()
                .header("Location");
        as(site.asOhara())
                .body(Map.of("outcome", "SETTLED"))
                .post(bare + "/closing")
                .then()
                .spec(problem(ProblemType.RULES_NOT_MET))
                .body("errors.code", contains("NO_REQUEST"));
        as(site.asOhara()).get(bare + "/open-points").then().body("items.code", hasItem("NO_REQUEST"));
    }

    @Test
    @DisplayName(
            "REQ-5.6.14, REQ-5.6.16, REQ-5.6.17: factors change the response, lead to coaching, and are not for the client")
    void keepsResponseFactorsInside() {
        add(site.asOhara(), "responseFactor", Map.of("kind", "BACKGROUND_DIFFICULTY", "note", "聞こえにくい様子"));
        openPoints().body("items.code", not(hasItem("COACHING_TO_PLAN")));
        add(site.asOhara(), "responseFactor", Map.of("kind", "STAFF_TRIGGERED", "note", "言葉を遮った"));
        add(site.asOhara(), "responseFactor", Map.of("kind", "ATTACHMENT", "note", "形見の品"));
        openPoints().body("items.code", hasItem("COACHING_TO_PLAN"));
        as(site.asOhara()).get(path + "/journal").then().body("items", hasSize(3));
        as(site.asClient()).get(path + "/journal").then().statusCode(200).body("items", empty());
    }

    @Test
    @DisplayName("REQ-5.6.18: a need is remarked until something was offered and settled")
    void remarksAnOpenNeed() {
        as(site.asOhara())
                .header("If-Match", "\"1\"")
                .body(Map.of("sign", "TOLD", "statedBy", List.of(site.ohara()), "stepDone", false))
                .put(path + "/accommodation")
                .then()
                .statusCode(200);
        openPoints().body("items.code", hasItem("ACCOMMODATION_OPEN"));
        as(site.asOhara())
                .header("If-Match", "\"2\"")
                .body(Map.of("sign", "TOLD", "statedBy", List.of(site.ohara()), "offered", "メールでの対応", "stepDone", true))
                .put(path + "/accommodation")
                .then()
                .statusCode(200);
        openPoints().body("items.code", not(hasItem("ACCOMMODATION_OPEN")));
    }

    @Test
    void takesOneThingAtATime() {
        as(site.asOhara())
                .body(Map.of("at", at("16:30:00")))
                .post(path + "/journal")
                .then()
                .statusCode(400);
        as(site.asOhara())
                .body(Map.of(
                        "at",
                        at("16:30:00"),
                        "ending",
                        Map.of("reasonTold", "x"),
                        "legality",
                        Map.of("possiblyIllegal", false, "reason", "x")))
                .post(path + "/journal")
                .then()
                .spec(problem(ProblemType.INVALID_REQUEST));
    }

    @Test
    void isClosedToOthers() {
        String foreign = path.replace(site.client(), "CL-OTHER");
        for (String part : List.of("/journal", "/open-points")) {
            anonymously().get(path + part).then().statusCode(401);
            as(site.asSakura()).get(path + part).then().spec(problem(ProblemType.NOT_FOUND));
            as(site.asOhara()).get(foreign + part).then().spec(problem(ProblemType.NOT_FOUND));
        }
        send(site.asClient(), "ending", Map.of("reasonTold", "x")).spec(problem(ProblemType.FORBIDDEN));
        as(site.asKiritani())
                .body(Map.of("outcome", "SETTLED"))
                .post(path + "/closing")
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
    }

    private ValidatableResponse openPoints() {
        return as(site.asOhara()).get(path + "/open-points").then().statusCode(200);
    }

    private ValidatableResponse close(String outcome, String reason) {
        return as(site.asOhara())
                .body(reason == null ? Map.of("outcome", outcome) : Map.of("outcome", outcome, "reason", reason))
                .post(path + "/closing")
                .then();
    }

    private ValidatableResponse add(String token, String kind, Map<String, ?> told) {
        return add(token, kind, told, "16:30:00");
    }

    private ValidatableResponse add(String token, String kind, Map<String, ?> told, String time) {
        return as(token)
                .body(Map.of("at", at(time), kind, told))
                .post(path + "/journal")
                .then()
                .statusCode(201);
    }

    private ValidatableResponse send(String token, String kind, Map<String, ?> told) {
        return as(token)
                .body(Map.of("at", at("16:30:00"), kind, told))
                .post(path + "/journal")
                .then();
    }

    private String request() {
        return as(site.asOhara()).get(path).then().extract().path("requests[0].requestId");
    }
}
