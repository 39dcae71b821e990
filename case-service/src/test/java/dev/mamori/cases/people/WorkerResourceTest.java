package dev.mamori.cases.people;

import static dev.mamori.cases.World.at;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.mamori.cases.World;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WorkerResourceTest {
    @Inject
    World world;

    @Inject
    MutableClock clock;

    World.Site site;

    @BeforeEach
    void aSite() {
        clock.set(at("2026-11-01", "09:00:00"));
        site = world.site();
        clock.set(at("16:06:00"));
    }

    @Test
    @DisplayName(
            "REQ-9.5: whom a business name means follows from the day of the contact, also when it is given to another")
    void resolvesByDate() {
        String before = contact("2026-11-09");
        rename(site.sakura(), "水無月", "2026-11-20").statusCode(200).body("businessName", equalTo("水無月"));
        rename(site.kiritani(), "佐倉", "2026-11-25").statusCode(200);
        String between = contact("2026-11-22");
        String after = contact("2026-11-25");
        workers(site.asOhara(), before, "佐倉").body("items.staffId", contains(site.sakura()));
        workers(site.asOhara(), between, "佐倉").body("items", empty());
        workers(site.asOhara(), between, "水無月").body("items.staffId", contains(site.sakura()));
        workers(site.asOhara(), after, "佐倉").body("items.staffId", contains(site.kiritani()));
        rename(site.sakura(), "x", "2026-11-20").spec(problem(ProblemType.CONFLICT));
        rename("OP-9999-NONE", "x", "2026-11-20").spec(problem(ProblemType.NOT_FOUND));
        as(site.asKiritani())
                .get(site.path("/contacts/" + before + "/workers?businessName=佐倉"))
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        as(Tokens.supervisor("SV-1", "CTR-OTHER", site.client()))
                .get(site.path("/contacts/" + before + "/workers?businessName=佐倉"))
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        assertThat(world.audited(site.client(), "WORKER_LOOKED_UP")).hasSize(4);
    }

    @Test
    @DisplayName("REQ-9.6: the legal name is shown only where the queue's law asks for it, and stands in no list")
    void showsLegalNamesWhereALawAsks() {
        legalName("山本 花子", "2026-01-01").statusCode(204);
        legalName("佐藤 花子", "2026-11-15").statusCode(204);
        legalName("x", "2026-11-15").spec(problem(ProblemType.CONFLICT));
        String contact = contact("2026-11-09");
        String later = contact("2026-11-16");
        workers(site.asOhara(), contact, "桐谷")
                .body("items[0].legalName", nullValue())
                .body("items[0].law", nullValue());
        rule(Tokens.specialist("LG-1", site.client()), "MRI-CANCEL").statusCode(204);
        workers(site.asOhara(), contact, "桐谷")
                .body("items[0].legalName", equalTo("山本 花子"))
                .body("items[0].law", equalTo("保険業法第294条"));
        workers(site.asOhara(), later, "桐谷").body("items[0].legalName", equalTo("佐藤 花子"));
        assertThat(as(World.ADMIN)
                        .get("/v1/centres/" + site.centre() + "/staff")
                        .asString())
                .contains("桐谷")
                .doesNotContain("花子");
        as(Tokens.specialist("LG-1", site.client()))
                .delete(site.path("/queues/MRI-CANCEL/legal-name-rule"))
                .then()
                .statusCode(204);
        workers(site.asOhara(), contact, "桐谷").body("items[0].legalName", nullValue());
        as(Tokens.specialist("LG-1", site.client()))
                .delete(site.path("/queues/MRI-CANCEL/legal-name-rule"))
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        rule(Tokens.specialist("LG-1", site.client()), "NO-QUEUE").spec(problem(ProblemType.NOT_FOUND));
        rule(site.asOhara(), "MRI-CANCEL").spec(problem(ProblemType.FORBIDDEN));
        as(site.asArima())
                .body(Map.of("legalName", "x", "from", "2026-11-16"))
                .put("/v1/centres/" + site.centre() + "/staff/" + site.kiritani() + "/legal-name")
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
    }

    @Test
    @DisplayName(
            "REQ-10.3: over the limit the recorded message is asked for once, and only where the queue switched it on")
    void playsTheMessageAtTheLimit() {
        assertThat(directives("quiet")).doesNotContain("PLAY_MESSAGE");
        as(site.asArima())
                .header("If-Match", "\"0\"")
                .body(Map.of(
                        "threatConfidence",
                        0.7,
                        "abuseConfidence",
                        0.7,
                        "listenConfidence",
                        0.5,
                        "limitSeconds",
                        3600,
                        "measures",
                        List.of("MESSAGE_ON_LIMIT"),
                        "reason",
                        "言葉をさしはさむ余地がない"))
                .put(site.path("/queues/MRI-CANCEL/guard-settings"))
                .then()
                .statusCode(200);
        assertThat(directives("loud")).containsOnlyOnce("PLAY_MESSAGE").contains("LIMIT");
    }

    private String directives(String call) {
        clock.set(at("16:06:00"));
        String contact = site.report(site.event(call, "STARTED", "16:00:00"));
        clock.set(at("17:00:01"));
        org.awaitility.Awaitility.await().until(() -> as(site.asOhara())
                .get("/v1/centres/" + site.centre() + "/alerts")
                .then()
                .extract()
                .<List<String>>path("items.contactId")
                .contains(contact));
        return as(site.asPbx())
                .get(site.path("/centres/" + site.centre() + "/directives"))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private String contact(String day) {
        var started = site.event("c-" + day, "STARTED", "16:00:00");
        started.put("at", at(day, "16:00:00"));
        started.remove("staffId");
        return site.report(started);
    }

    private ValidatableResponse workers(String token, String contact, String name) {
        return as(token)
                .queryParam("businessName", name)
                .get(site.path("/contacts/" + contact + "/workers"))
                .then()
                .statusCode(200);
    }

    private ValidatableResponse rename(String staff, String name, String from) {
        return as(World.ADMIN)
                .body(Map.of("businessName", name, "from", from))
                .put("/v1/centres/" + site.centre() + "/staff/" + staff + "/business-name")
                .then();
    }

    private ValidatableResponse legalName(String name, String from) {
        return as(World.ADMIN)
                .body(Map.of("legalName", name, "from", from))
                .put("/v1/centres/" + site.centre() + "/staff/" + site.kiritani() + "/legal-name")
                .then();
    }

    private ValidatableResponse rule(String token, String queue) {
        return as(token)
                .body(Map.of("law", "保険業法第294条"))
                .put(site.path("/queues/" + queue + "/legal-name-rule"))
                .then();
    }
}
