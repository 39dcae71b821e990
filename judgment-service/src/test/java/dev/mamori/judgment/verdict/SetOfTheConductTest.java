package dev.mamori.judgment.verdict;

import static dev.mamori.judgment.Given.activeSet;
import static dev.mamori.judgment.Given.agree;
import static dev.mamori.judgment.Given.authority;
import static dev.mamori.judgment.Given.decider;
import static dev.mamori.judgment.Given.draft;
import static dev.mamori.judgment.Given.evaluate;
import static dev.mamori.judgment.Given.manager;
import static dev.mamori.judgment.Given.now;
import static dev.mamori.judgment.Given.sheet;
import static dev.mamori.judgment.Given.supervisor;
import static dev.mamori.judgment.Given.terms;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.once;
import static org.hamcrest.Matchers.equalTo;

import dev.mamori.judgment.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("REQ-0.4, REQ-0.5: a verdict names the set in force when the conduct happened")
class SetOfTheConductTest {
    @Inject
    Given given;

    @Test
    @DisplayName("REQ-0.4: a later contact under a later set does not change by what earlier words are judged")
    void laterContact() {
        var client = client();
        var caseId = UUID.randomUUID().toString();
        var sheet = withLaterContact(sheet(caseId, 30, Map.of("馬鹿野郎", "ABUSE.SLUR_OR_DIE")), true);
        var evaluation = evaluate(client, sheet)
                .statusCode(201)
                .body("criteriaSetVersion", equalTo("AOZ-2"))
                .extract()
                .<String>path("evaluationId");
        var judgment = once(supervisor(client))
                .body(Map.of("evaluationId", evaluation, "caseId", caseId))
                .post("/v1/clients/{c}/judgments", client)
                .then()
                .statusCode(201)
                .body("criteriaSetVersion", equalTo("AOZ-1"))
                .extract()
                .<String>path("judgmentId");
        Judged.sign(client, judgment, decider(client), Judged.verdict("ABUSE.SLUR_OR_DIE"))
                .statusCode(200)
                .body("criteriaSetVersion", equalTo("AOZ-1"));
        as(decider(client))
                .get("/v1/clients/{c}/judgments/{j}/statement", client, judgment)
                .then()
                .statusCode(200)
                .body("criteriaSetVersion", equalTo("AOZ-1"))
                .body("lines[0].criteriaSetVersion", equalTo("AOZ-1"));
    }

    @Test
    @DisplayName("REQ-0.5: nor does a contact of another matter change in whose name the facts are evaluated")
    void otherMatter() {
        var client = client();
        var sheet =
                withLaterContact(sheet(UUID.randomUUID().toString(), 30, Map.of("馬鹿野郎", "ABUSE.SLUR_OR_DIE")), false);
        evaluate(client, sheet).statusCode(201).body("criteriaSetVersion", equalTo("AOZ-1"));
    }

    /** AOZ-1 since the morning, AOZ-2 since ten minutes ago. */
    private String client() {
        var client = given.client();
        activeSet(client, terms("AOZ-1"));
        authority(client, "CM-0003");
        var stricter = terms("AOZ-2");
        stricter.put("parameters", Map.of("contact_minutes", 45));
        var set = draft(client, stricter);
        agree(client, set);
        as(manager(client))
                .body(Map.of(
                        "effectiveFrom", now().minus(Duration.ofMinutes(10)).toString()))
                .post("/v1/clients/{c}/criteria-sets/{s}/activation", client, set)
                .then()
                .statusCode(200);
        return client;
    }

    private static Map<String, Object> withLaterContact(Map<String, Object> sheet, boolean sameMatter) {
        var start = now().minus(Duration.ofMinutes(5));
        var later = new HashMap<String, Object>();
        later.put("contactId", UUID.randomUUID().toString());
        later.put("channel", "PHONE");
        later.put("queueId", Given.QUEUE);
        later.put("startedAt", start.toString());
        later.put("endedAt", start.plusSeconds(60).toString());
        later.put("staffIds", List.of("OP-0231"));
        later.put("sameMatter", sameMatter);
        var contacts = new ArrayList<Object>((List<?>) sheet.get("contacts"));
        contacts.add(later);
        sheet.put("contacts", contacts);
        return sheet;
    }
}
