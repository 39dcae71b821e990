package dev.mamori.cases.consultation;

import static dev.mamori.cases.World.at;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.mamori.cases.World;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class ConsultationResourceTest {
    @Inject
    World world;

    @Inject
    MutableClock clock;

    World.Site site;

    @BeforeEach
    void twoDesks() {
        clock.set(at("10:00:00"));
        site = world.site();
        desk("DESK-SITE", "SITE").statusCode(200);
        desk("DESK-HQ", "SECOND").statusCode(200);
    }

    @Test
    @DisplayName("REQ-12.4.1: every worker sees where to consult")
    void showsTheDesksToEverybody() {
        for (String token : List.of(site.asSakura(), site.asOhara(), site.asArima())) {
            as(token)
                    .get(site.path("/consultation-desks"))
                    .then()
                    .statusCode(200)
                    .body("items.deskId", contains("DESK-HQ", "DESK-SITE"))
                    .body("items.reachedBy", contains("内線 700", "内線 700"));
        }
        desk("DESK-HQ", "SITE").spec(problem(ProblemType.CONFLICT));
        as(site.asOhara())
                .body(Map.of("route", "SITE", "name", "x", "hours", "x", "reachedBy", "x"))
                .put(site.path("/consultation-desks/DESK-X"))
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
    }

    @ParameterizedTest
    @EnumSource(ConsultationKind.class)
    @DisplayName("REQ-12.4.2: all four kinds open without any case or contact")
    void opensWithoutACase(ConsultationKind kind) {
        open(site.asSakura(), "DESK-SITE", kind.name()).body("kind", equalTo(kind.name()));
    }

    @Test
    @DisplayName(
            "REQ-12.4.3: for the site's managers the second route does not exist: not found, not forbidden, not listed")
    void hidesTheSecondRoute() {
        String second = id(open(site.asSakura(), "DESK-HQ", "NOT_SURE"));
        String ofSite = id(open(site.asSakura(), "DESK-SITE", "HAPPENED"));
        String both = Tokens.of("counsellor", "manager")
                .staff("CM-0009")
                .centres(site.centre())
                .clients(site.client())
                .sign();
        for (String manager : List.of(site.asOhara(), site.asArima(), both)) {
            get(manager, second).spec(problem(ProblemType.NOT_FOUND));
            list(manager).body("items.consultationId", contains(ofSite));
            add(manager, second, "RECEIVED", null).spec(problem(ProblemType.NOT_FOUND));
        }
        String auditor = Tokens.auditor("AU-0001", site.client());
        get(auditor, second).spec(problem(ProblemType.NOT_FOUND));
        list(auditor).body("items.consultationId", contains(ofSite));
        get(counsellor(), second).statusCode(200);
        list(counsellor()).body("items.consultationId", contains(ofSite, second));
        list(site.asSakura()).body("items", hasSize(2));
        list(site.asKiritani()).body("items", empty());
    }

    @Test
    @DisplayName("REQ-12.4.3, REQ-15.2: the auditor's list of who did what leaves out who consulted")
    void hidesFromTheAuditList() {
        open(site.asSakura(), "DESK-HQ", "NOT_SURE");
        String auditor = Tokens.auditor("AU-0001", site.client());

        as(auditor)
                .get(site.path("/audit-entries"))
                .then()
                .statusCode(200)
                .body("items.action", hasItem("CONSULTATION_DESK_KEPT"))
                .body("items.subjectType", not(hasItem("consultation")))
                .body("items.details.route", hasItem("SECOND"));
        as(auditor)
                .queryParam("actorId", site.sakura())
                .get(site.path("/audit-entries"))
                .then()
                .statusCode(200)
                .body("items", empty());
        as(auditor)
                .queryParam("limit", 1)
                .get(site.path("/audit-entries"))
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", not(equalTo(null)));
        as(site.asArima()).get(site.path("/audit-entries")).then().spec(problem(ProblemType.FORBIDDEN));
        String elsewhere = Tokens.of("auditor", "admin")
                .staff("AU-0002")
                .clients("CL-OTHER")
                .sign();
        for (String other : List.of(Tokens.auditor("AU-0001", "CL-OTHER"), elsewhere)) {
            as(other).get(site.path("/audit-entries")).then().spec(problem(ProblemType.NOT_FOUND));
            as(other).get(site.path("/audit-heads")).then().spec(problem(ProblemType.NOT_FOUND));
        }
        as(auditor).get(site.path("/audit-entries")).then().body("items[0].action", equalTo("AUDIT_READ"));
    }

    @Test
    @DisplayName(
            "REQ-12.4.6, REQ-12.4.7, REQ-12.4.8: the counsellor's duties stay open until done; a follow-up comes due")
    void tracksTheDuties() {
        String contact = site.threatened("c1");
        String consultation = id(as(site.asKiritani())
                .body(Map.of("deskId", "DESK-SITE", "kind", "HAPPENED", "words", "怖かった", "contactId", contact))
                .post(site.path("/consultations"))
                .then()
                .statusCode(201)
                .body("openDuties", hasSize(6)));
        add(counsellor(), consultation, "RECEIVED", null);
        add(counsellor(), consultation, "FACTS_CONFIRMED", null);
        add(counsellor(), consultation, "EVIDENCE_CHECKED", null);
        add(counsellor(), consultation, "SHARED", null);
        add(counsellor(), consultation, "RESPONSE_PLANNED", "2026-11-16")
                .body("openDuties", contains("FOLLOWED_UP"))
                .body("followUpDue", equalTo(false));
        clock.set(at("2026-11-16", "00:00:00"));
        get(counsellor(), consultation).body("followUpDue", equalTo(true));
        add(counsellor(), consultation, "FOLLOWED_UP", null)
                .body("openDuties", empty())
                .body("followUpDue", equalTo(false))
                .body("steps[2].by", equalTo("CS-0001"));
        open(site.asSakura(), "DESK-SITE", "MAY_HAPPEN").body("openDuties", not(hasItem("EVIDENCE_CHECKED")));
    }

    @Test
    @DisplayName("REQ-12.4.6: nobody records the duties of her own consultation")
    void isNotKeptByWhoConsults() {
        String consultation = id(open(site.asOhara(), "DESK-SITE", "HAPPENED"));
        add(site.asOhara(), consultation, "RECEIVED", null).spec(problem(ProblemType.FORBIDDEN));
    }

    @Test
    void isClosedToOthers() {
        String consultation = id(open(site.asSakura(), "DESK-SITE", "HAPPENED"));
        get(site.asKiritani(), consultation).spec(problem(ProblemType.NOT_FOUND));
        get(Tokens.supervisor("SV-1", "CTR-OTHER", site.client()), consultation).spec(problem(ProblemType.NOT_FOUND));
        get(site.asClient(), consultation).spec(problem(ProblemType.FORBIDDEN));
        World.Site other = world.site();
        as(Tokens.counsellor("CS-0001", other.client()))
                .get(other.path("/consultations/" + consultation))
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        as(site.asSakura())
                .body(Map.of("deskId", "DESK-NONE", "kind", "HAPPENED", "words", "x"))
                .post(site.path("/consultations"))
                .then()
                .spec(problem(ProblemType.UNKNOWN_REFERENCE));
        as(site.asSakura())
                .body(Map.of("deskId", "DESK-SITE", "kind", "HAPPENED", "words", "x", "contactId", UUID.randomUUID()))
                .post(site.path("/consultations"))
                .then()
                .spec(problem(ProblemType.UNKNOWN_REFERENCE));
    }

    private ValidatableResponse desk(String id, String route) {
        return as(counsellor())
                .body(Map.of("route", route, "name", "相談窓口", "hours", "平日 9:00-18:00", "reachedBy", "内線 700"))
                .put(site.path("/consultation-desks/" + id))
                .then();
    }

    private ValidatableResponse open(String token, String desk, String kind) {
        return as(token)
                .body(Map.of("deskId", desk, "kind", kind, "words", "現場の判断に納得できない"))
                .post(site.path("/consultations"))
                .then()
                .statusCode(201);
    }

    private static String id(ValidatableResponse opened) {
        return opened.extract().path("consultationId");
    }

    private ValidatableResponse get(String token, String id) {
        return as(token).get(site.path("/consultations/" + id)).then();
    }

    private ValidatableResponse list(String token) {
        return as(token).get(site.path("/consultations")).then().statusCode(200);
    }

    private ValidatableResponse add(String token, String id, String duty, String nextOn) {
        var body = new LinkedHashMap<String, Object>(Map.of("duty", duty, "text", "対応した"));
        if (nextOn != null) {
            body.put("nextOn", nextOn);
        }
        return as(token)
                .body(body)
                .post(site.path("/consultations/" + id + "/steps"))
                .then();
    }

    private String counsellor() {
        return Tokens.counsellor("CS-0001", site.client());
    }
}
