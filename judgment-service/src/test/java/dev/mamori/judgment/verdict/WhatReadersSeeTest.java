package dev.mamori.judgment.verdict;

import static dev.mamori.judgment.Given.CENTRE;
import static dev.mamori.judgment.Given.activeSet;
import static dev.mamori.judgment.Given.authority;
import static dev.mamori.judgment.Given.decider;
import static dev.mamori.judgment.Given.draft;
import static dev.mamori.judgment.Given.manager;
import static dev.mamori.judgment.Given.ofClient;
import static dev.mamori.judgment.Given.supervisor;
import static dev.mamori.judgment.Given.terms;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.once;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.mamori.judgment.Given;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("What those who read judgments see")
class WhatReadersSeeTest {
    private static final String JUDGMENT = "/v1/clients/{c}/judgments/{j}";
    private static final String STAFF = "応対者の言い方が強かった";

    @Inject
    Given given;

    @Test
    @DisplayName("REQ-14.3: a communicator who is a counsellor besides reads no more than her own contacts")
    void communicatorAndCounsellor() {
        var client = client();
        var judgment = signed(client);
        var both = of(client, "OP-0231", "communicator", "counsellor");
        for (var path : List.of(JUDGMENT, JUDGMENT + "/statement", JUDGMENT + "/statement/page")) {
            as(both).get(path, client, judgment).then().spec(problem(ProblemType.NOT_FOUND));
            as(of(client, "OP-0305", "communicator", "counsellor"))
                    .get(path, client, judgment)
                    .then()
                    .statusCode(200);
            as(of(client, "OP-0231", "communicator", "supervisor"))
                    .get(path, client, judgment)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    @DisplayName("REQ-14.3: a second role of the client's person does not open the bench to her, nor the voices' names")
    void clientWithAnotherRole() {
        var client = client();
        var judgment = signed(client);
        for (var reader : List.of(ofClient(client), of(client, "CL-1", "client", "counsellor"))) {
            as(reader)
                    .get(JUDGMENT, client, judgment)
                    .then()
                    .statusCode(200)
                    .body("bench", nullValue())
                    .body("opinions", nullValue());
        }
        as(of(client, "CM-0099", "client", "manager"))
                .get(JUDGMENT, client, judgment)
                .then()
                .body("bench", notNullValue());

        var set = draft(client, terms("AOZ-2"));
        once(Tokens.communicator("OP-0231", CENTRE, client))
                .body(Map.of("text", "45分で交代したい"))
                .post("/v1/clients/{c}/criteria-sets/{s}/comments", client, set)
                .then()
                .statusCode(200);
        as(of(client, "CL-1", "client", "counsellor"))
                .get("/v1/clients/{c}/criteria-sets/{s}", client, set)
                .then()
                .body("voices", hasSize(1))
                .body("voices[0].author", nullValue());
        as(manager(client))
                .get("/v1/clients/{c}/criteria-sets/{s}", client, set)
                .then()
                .body("voices.author", contains("OP-0231"));
    }

    @Test
    @DisplayName("REQ-5.6.17, REQ-5.6.14: how staff reacted leads to coaching and stands in nothing that goes out")
    void responseFactors() {
        var client = client();
        var judgment = signed(client);
        var outward = List.of(
                ofClient(client), Tokens.communicator("OP-0305", CENTRE, client), Tokens.blockReviewer("BR-1", client));
        for (var reader : outward) {
            as(reader).get(JUDGMENT, client, judgment).then().body(not(containsString(STAFF)));
            as(reader)
                    .get(JUDGMENT + "/statement", client, judgment)
                    .then()
                    .statusCode(200)
                    .body(not(containsString(STAFF)))
                    .body("coaching", nullValue());
        }
        as(decider(client))
                .get(JUDGMENT + "/statement", client, judgment)
                .then()
                .body("coaching.reason", contains(STAFF))
                .body("coaching[0].answer.ja", containsString("責任を問うものではない"));
        as(decider(client)).get(JUDGMENT, client, judgment).then().body("ruling.responseFactors.text", contains(STAFF));
        for (var reader : List.of(ofClient(client), decider(client))) {
            assertThat(as(reader)
                            .get(JUDGMENT + "/statement/page", client, judgment)
                            .asString())
                    .doesNotContain(STAFF);
        }
    }

    private String client() {
        var client = given.client();
        activeSet(client, terms("AOZ-1"));
        authority(client, "CM-0003");
        return client;
    }

    private static String signed(String client) {
        var judgment = Judged.open(client, UUID.randomUUID().toString());
        once(supervisor(client))
                .body(Map.of("text", "録音で確認した", "recommends", "HARASSMENT"))
                .post(JUDGMENT + "/opinions", client, judgment)
                .then()
                .statusCode(201);
        var verdict = Judged.verdict("ABUSE.SLUR_OR_DIE");
        verdict.put("responseFactors", List.of(Map.of("factor", "RESP.STAFF_TRIGGERED", "text", STAFF)));
        Judged.sign(client, judgment, decider(client), verdict).statusCode(200);
        return judgment;
    }

    private static String of(String client, String staffId, String... roles) {
        return Tokens.of(roles).staff(staffId).centres(CENTRE).clients(client).sign();
    }
}
