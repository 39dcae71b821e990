package dev.mamori.judgment.customer;

import static dev.mamori.judgment.Given.manager;
import static dev.mamori.judgment.Given.ofClient;
import static dev.mamori.judgment.Given.supervisor;
import static dev.mamori.platform.test.Calls.anonymously;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.once;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.mamori.judgment.Given;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.SqlFailure;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("REQ-12.1: whom the client wants a long relation with")
class CustomerDefinitionResourceTest {
    private static final String DEFINITIONS = "/v1/clients/{c}/customer-definitions";

    @Inject
    Given given;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Test
    @DisplayName("REQ-12.1: it is stated in versions; earlier ones stay, and none of them changes")
    void versions() {
        var client = given.client();
        as(supervisor(client)).get(DEFINITIONS, client).then().statusCode(200).body("items", empty());
        state(client, ofClient(client), "AOZ-CUST-1", "長く使ってくださる方")
                .statusCode(201)
                .body("statedBy", equalTo("hayakawa"));
        state(client, manager(client), "AOZ-CUST-2", "困ったときに率直に教えてくださる方").statusCode(201);
        state(client, manager(client), "AOZ-CUST-2", "x").spec(problem(ProblemType.CONFLICT));
        as(supervisor(client))
                .get(DEFINITIONS, client)
                .then()
                .body("items.version", contains("AOZ-CUST-2", "AOZ-CUST-1"))
                .body("items[1].text", equalTo("長く使ってくださる方"));
        as(supervisor(client))
                .queryParam("limit", 1)
                .get(DEFINITIONS, client)
                .then()
                .body("items.version", contains("AOZ-CUST-2"));
        assertThatThrownBy(() -> transactions.inClient(
                        new ClientId(client), () -> sql.update("update customer_definition set words = 'x'")))
                .isInstanceOf(SqlFailure.class);
    }

    @Test
    void closedToOthers() {
        var client = given.client();
        var other = given.client();
        anonymously().get(DEFINITIONS, client).then().spec(problem(ProblemType.UNAUTHENTICATED));
        as(manager(other)).get(DEFINITIONS, client).then().spec(problem(ProblemType.NOT_FOUND));
        state(client, manager(other), "X", "x").spec(problem(ProblemType.NOT_FOUND));
        state(client, supervisor(client), "X", "x").spec(problem(ProblemType.FORBIDDEN));
        state(client, manager(client), "X", " ").statusCode(400);
    }

    private static io.restassured.response.ValidatableResponse state(
            String client, String token, String version, String text) {
        return once(token)
                .body(Map.of("version", version, "text", text))
                .post(DEFINITIONS, client)
                .then();
    }
}
