package dev.mamori.cases.export;

import static dev.mamori.cases.World.at;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.mamori.cases.World;
import dev.mamori.cases.casefile.Cases;
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
class ExportResourceTest {
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
        as(site.asOhara())
                .body(Map.of(
                        "kind", "POLICE_CONSULT",
                        "at", at("16:40:00"),
                        "number", "011-000-0110",
                        "officer", "生活安全課",
                        "request", "厳重に注意して欲しい",
                        "recurrenceFeared", true))
                .post(site.path("/contacts/" + contact + "/steps"))
                .then()
                .statusCode(201);
        as(site.asOhara())
                .body(Map.of("at", at("16:30:00"), "recording", Map.of("contactId", contact, "reference", "rec:1")))
                .post(path + "/journal")
                .then()
                .statusCode(201);
        as(site.asOhara())
                .body(Map.of("at", at("16:31:00"), "responseFactor", Map.of("kind", "ATTACHMENT", "note", "形見")))
                .post(path + "/journal")
                .then()
                .statusCode(201);
    }

    @Test
    @DisplayName(
            "REQ-11.9, REQ-11.10: the police pack has times, verbatim words, recording, what was asked for, and who it is")
    void packsForThePolice() {
        export(site.asOhara(), "POLICE")
                .statusCode(200)
                .body("customerNumber", equalTo("+819001230008"))
                .body("contacts.words.words.flatten()", contains("そっちに行ってやる。札幌の〇〇ビルだろ。殺すぞ"))
                .body("contacts.steps.request.flatten()", contains("厳重に注意して欲しい"))
                .body("journal.entry.recording.reference", contains("rec:1"))
                .body("journal.entry.responseFactor", contains((Object) null));
    }

    @Test
    @DisplayName(
            "REQ-14.3: without a purpose nothing is exported; the purpose and the reason are on record; an auditor gets it masked")
    void asksForAPurpose() {
        as(site.asOhara())
                .body(Map.of("reason", "x"))
                .post(path + "/exports")
                .then()
                .statusCode(400);
        as(site.asOhara())
                .body(Map.of("purpose", "POLICE"))
                .post(path + "/exports")
                .then()
                .statusCode(400);
        String auditor = Tokens.auditor("AU-0001", site.client());
        export(auditor, "POLICE").spec(problem(ProblemType.FORBIDDEN));
        export(auditor, "AUDIT")
                .statusCode(200)
                .body("customerNumber", nullValue())
                .body("caseFile.customer.number", equalTo("****0008"))
                .body("journal", hasSize(2));
        assertThat(world.audited(site.client(), "CASE_EXPORTED")).hasSize(1).allMatch(each -> each.contains("AUDIT"));
        export(site.asKiritani(), "AUDIT").spec(problem(ProblemType.FORBIDDEN));
        export(Tokens.supervisor("SV-1", "CTR-OTHER", site.client()), "POLICE").spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    @DisplayName(
            "REQ-11.11: the next call from the number shows that it was feared to happen again; other clients see nothing")
    void hintsAtTheNextCall() {
        guidance(site, site.report(site.event("c2", "STARTED", "17:00:00"))).body("recurrenceFeared", equalTo(true));
        var other = site.event("c3", "STARTED", "17:00:00");
        other.put("from", Map.of("number", "090-0123-0099"));
        guidance(site, site.report(other)).body("recurrenceFeared", equalTo(false));
        World.Site another = world.site();
        guidance(another, another.report(another.event("c2", "STARTED", "17:00:00")))
                .body("recurrenceFeared", equalTo(false));
    }

    @Test
    @DisplayName("REQ-2.1: an impression alone supports no code; it is kept apart from the words")
    void keepsImpressionsApart() {
        as(site.asKiritani())
                .body(Map.of(
                        "contactId",
                        contact,
                        "at",
                        at("16:05:10"),
                        "impression",
                        "怒鳴られて怖かった",
                        "confirmedCodes",
                        List.of("ABUSE.SHOUTING")))
                .post(path + "/conduct")
                .then()
                .statusCode(201)
                .body("kind", equalTo("SUMMARY_ONLY"))
                .body("confirmedCodes", empty());
    }

    @Test
    @DisplayName("REQ-14.2: acts of the client's staff can be a case too")
    void opensForTheClientsStaff() {
        as(site.asOhara())
                .body(Map.of("contactIds", List.of(contact), "title", "x", "customer", Map.of("kind", "CLIENT_STAFF")))
                .post(site.path("/cases"))
                .then()
                .statusCode(201)
                .body("customer.kind", equalTo("CLIENT_STAFF"));
    }

    private ValidatableResponse export(String token, String purpose) {
        return as(token)
                .body(Map.of("purpose", purpose, "reason", "相談"))
                .post(path + "/exports")
                .then();
    }

    private static ValidatableResponse guidance(World.Site site, String contact) {
        return as(site.asKiritani())
                .get(site.path("/contacts/" + contact + "/guidance"))
                .then()
                .statusCode(200);
    }
}
