package dev.mamori.notification.client;

import static dev.mamori.platform.test.Calls.anonymously;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.once;
import static dev.mamori.platform.test.Calls.problem;
import static dev.mamori.platform.test.Calls.registryEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.notification.Given;
import dev.mamori.platform.test.EventSchemas;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClientResourceTest {
    @Inject
    ObjectMapper json;

    @Test
    void adminRegistersAClientAndTheOthersLearnOfIt() throws Exception {
        String id = Given.freshId();

        once(Given.ADMIN)
                .body(body(id))
                .post("/v1/clients")
                .then()
                .statusCode(201)
                .header("Location", equalTo("/v1/clients/" + id))
                .body("clientId", equalTo(id))
                .body("nameJa", equalTo("みらい通信"))
                .body("inHouse", equalTo(false));

        Map<String, Object> registered = registryEvent(Tokens.service("case-service"), id);
        assertThat(registered).containsEntry("clientId", id);
        EventSchemas.assertValid(ClientService.REGISTERED, json.valueToTree(registered));
    }

    @Test
    void repeatingTheSameRequestRegistersOnce() {
        String id = Given.freshId();

        for (int i = 0; i < 2; i++) {
            as(Given.ADMIN)
                    .header("Idempotency-Key", "register-" + id)
                    .body(body(id))
                    .post("/v1/clients")
                    .then()
                    .statusCode(201);
        }
        once(Given.ADMIN).body(body(id)).post("/v1/clients").then().spec(problem(ProblemType.CONFLICT));
    }

    @Test
    void refusesIdsThatAreNone() {
        for (String id : new String[] {"cl-mri", "C", "-CL", "CL MRI", "あおぞら"}) {
            once(Given.ADMIN).body(body(id)).post("/v1/clients").then().spec(problem(ProblemType.INVALID_REQUEST));
        }
    }

    @Test
    void othersSeeTheClientsOfTheirTokenOnly() {
        String own = Given.client();
        String other = Given.client();

        as(Given.tokenOf(own)).get("/v1/clients").then().statusCode(200).body("items.clientId", contains(own));
        as(Given.tokenOf(own)).get("/v1/clients/{c}", own).then().statusCode(200);
        as(Given.tokenOf(own)).get("/v1/clients/{c}", other).then().spec(problem(ProblemType.NOT_FOUND));
        as(Tokens.auditor("AU-0001", own)).get("/v1/clients/{c}", other).then().spec(problem(ProblemType.NOT_FOUND));
        as(Given.ADMIN).get("/v1/clients/{c}", other).then().statusCode(200);
        as(Given.ADMIN).get("/v1/clients/CL-NOBODY").then().spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    void listsInPages() {
        Given.client();
        Given.client();

        String next = as(Given.ADMIN)
                .get("/v1/clients?limit=1")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("nextCursor");
        String second = as(Given.ADMIN)
                .queryParam("cursor", next)
                .get("/v1/clients?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].clientId");
        assertThat(second).isNotNull();
    }

    @Test
    void onlyAnAdminRegisters() {
        Map<String, Object> body = body(Given.freshId());

        anonymously().body(body).post("/v1/clients").then().spec(problem(ProblemType.UNAUTHENTICATED));
        as(Tokens.client("hayakawa", "CL-MRI"))
                .body(body)
                .post("/v1/clients")
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        as(Tokens.communicator("OP-0231", "CTR-S2", "CL-MRI"))
                .get("/v1/clients")
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        anonymously().get("/v1/clients").then().spec(problem(ProblemType.UNAUTHENTICATED));
        anonymously().get("/v1/clients/CL-MRI").then().spec(problem(ProblemType.UNAUTHENTICATED));
    }

    private static Map<String, Object> body(String id) {
        return Map.of("clientId", id, "nameJa", "みらい通信", "nameEn", "Mirai Telecom", "inHouse", false);
    }
}
