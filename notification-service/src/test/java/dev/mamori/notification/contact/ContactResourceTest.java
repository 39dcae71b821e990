package dev.mamori.notification.contact;

import static dev.mamori.platform.test.Calls.anonymously;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.once;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.mamori.notification.Given;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContactResourceTest {
    private static final String PATH = "/v1/clients/{c}/contacts";

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Test
    void clientKeepsItsContacts() {
        String client = Given.client();
        String token = Given.tokenOf(client);
        ValidatableResponse added = add(client, token);
        String id = added.extract().path("contactId");

        as(token).get(PATH, client).then().body("items.name", contains("早川"));
        String etag = as(token)
                .get(PATH + "/{id}", client, id)
                .then()
                .statusCode(200)
                .body("email", equalTo("hayakawa@mirai.example"))
                .extract()
                .header("ETag");

        as(token).body(body("森")).put(PATH + "/{id}", client, id).then().spec(problem(ProblemType.VERSION_REQUIRED));
        String changed = as(token)
                .header("If-Match", etag)
                .body(body("森"))
                .put(PATH + "/{id}", client, id)
                .then()
                .statusCode(200)
                .body("name", equalTo("森"))
                .extract()
                .header("ETag");
        assertThat(changed).isNotEqualTo(etag);
        as(token)
                .header("If-Match", etag)
                .body(body("林"))
                .put(PATH + "/{id}", client, id)
                .then()
                .spec(problem(ProblemType.STALE_VERSION));
        as(token)
                .header("If-Match", etag)
                .delete(PATH + "/{id}", client, id)
                .then()
                .spec(problem(ProblemType.STALE_VERSION));
        as(token)
                .header("If-Match", changed)
                .delete(PATH + "/{id}", client, id)
                .then()
                .statusCode(204);
        as(token).get(PATH, client).then().body("items", empty());
        as(token).get(PATH + "/{id}", client, id).then().spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    void nameAndAddressLieEncryptedInTheDatabase() {
        String client = Given.client();
        add(client, Given.ADMIN);

        String stored = transactions.inClient(
                new ClientId(client), () -> sql.first("select name || email from contact", row -> row.getString(1))
                        .orElseThrow());

        assertThat(stored).startsWith("k1:").doesNotContain("早川", "hayakawa");
    }

    @Test
    void repeatingTheSameRequestAddsOnce() {
        String client = Given.client();

        for (int i = 0; i < 2; i++) {
            as(Given.ADMIN)
                    .header("Idempotency-Key", "add-" + client)
                    .body(body("早川"))
                    .post(PATH, client)
                    .then()
                    .statusCode(201);
        }
        as(Given.ADMIN).get(PATH, client).then().body("items.name", contains("早川"));
    }

    @Test
    void closedToOthers() {
        String client = Given.client();
        String other = Given.client();
        String id = add(client, Given.ADMIN).extract().path("contactId");

        anonymously().get(PATH, client).then().spec(problem(ProblemType.UNAUTHENTICATED));
        anonymously().body(body("早川")).post(PATH, client).then().spec(problem(ProblemType.UNAUTHENTICATED));
        anonymously().get(PATH + "/{id}", client, id).then().spec(problem(ProblemType.UNAUTHENTICATED));
        anonymously().body(body("森")).put(PATH + "/{id}", client, id).then().spec(problem(ProblemType.UNAUTHENTICATED));
        anonymously().delete(PATH + "/{id}", client, id).then().spec(problem(ProblemType.UNAUTHENTICATED));

        String communicator = Tokens.communicator("OP-0231", "CTR-S2", client);
        as(communicator).get(PATH, client).then().spec(problem(ProblemType.FORBIDDEN));
        as(communicator).get(PATH + "/{id}", client, id).then().spec(problem(ProblemType.FORBIDDEN));
        String auditor = Tokens.auditor("AU-0001", client);
        as(auditor).get(PATH, client).then().statusCode(200);
        as(auditor).body(body("早川")).post(PATH, client).then().spec(problem(ProblemType.FORBIDDEN));
        as(auditor).body(body("森")).put(PATH + "/{id}", client, id).then().spec(problem(ProblemType.FORBIDDEN));
        as(auditor).delete(PATH + "/{id}", client, id).then().spec(problem(ProblemType.FORBIDDEN));

        String stranger = Given.tokenOf(other);
        as(stranger).get(PATH, client).then().spec(problem(ProblemType.NOT_FOUND));
        as(stranger).body(body("早川")).post(PATH, client).then().spec(problem(ProblemType.NOT_FOUND));
        as(stranger).get(PATH + "/{id}", client, id).then().spec(problem(ProblemType.NOT_FOUND));
        as(stranger).get(PATH + "/{id}", other, id).then().spec(problem(ProblemType.NOT_FOUND));
        as(stranger)
                .header("If-Match", "\"0\"")
                .body(body("森"))
                .put(PATH + "/{id}", other, id)
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        as(stranger)
                .header("If-Match", "\"0\"")
                .delete(PATH + "/{id}", other, id)
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    void refusesUnregisteredClientsAndBadAddresses() {
        once(Given.ADMIN).body(body("早川")).post(PATH, "CL-NOBODY").then().spec(problem(ProblemType.UNKNOWN_REFERENCE));
        Map<String, Object> bad = Map.of("name", "早川", "role", "SIGNER", "email", "no address", "language", "ja");
        once(Given.ADMIN).body(bad).post(PATH, Given.client()).then().spec(problem(ProblemType.INVALID_REQUEST));
    }

    private static ValidatableResponse add(String client, String token) {
        return once(token).body(body("早川")).post(PATH, client).then().statusCode(201);
    }

    private static Map<String, Object> body(String name) {
        return Map.of("name", name, "role", "SIGNER", "email", "hayakawa@mirai.example", "language", "ja");
    }
}
