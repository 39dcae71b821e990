package dev.mamori.judgment.authority;

import static dev.mamori.judgment.Given.authority;
import static dev.mamori.judgment.Given.manager;
import static dev.mamori.judgment.Given.supervisor;
import static dev.mamori.platform.test.Calls.anonymously;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.once;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.mamori.judgment.Given;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.SqlFailure;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("Judgment authority (REQ-12.4.4)")
class GrantResourceTest {
    private static final String GRANTS = "/v1/clients/{c}/authority-grants";

    @Inject
    Given given;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Test
    @DisplayName("is given by a manager of the site, listed and withdrawn at once")
    void wholeLife() {
        var client = given.client();
        authority(client, "CM-0003");
        var id = as(supervisor(client))
                .queryParam("staffId", "CM-0003")
                .get(GRANTS, client)
                .then()
                .statusCode(200)
                .body("items.inForce", contains(true))
                .body("items[0].flags", empty())
                .body("items[0].grantedBy", equalTo("CM-0004"))
                .extract()
                .<String>path("items[0].grantId");
        once(manager(client))
                .body(Map.of("reason", "異動"))
                .post(GRANTS + "/{g}/withdrawal", client, id)
                .then()
                .statusCode(200)
                .body("inForce", equalTo(false));
        once(manager(client))
                .body(Map.of("reason", "もう一度"))
                .post(GRANTS + "/{g}/withdrawal", client, id)
                .then()
                .spec(problem(ProblemType.CONFLICT));
    }

    @Test
    @DisplayName("without training carries a flag (REQ-12.4.9)")
    void untrained() {
        var client = given.client();
        var grant = body("CM-0003");
        grant.remove("trainedOn");
        once(manager(client))
                .body(grant)
                .post(GRANTS, client)
                .then()
                .statusCode(201)
                .body("flags", contains("UNTRAINED"));
    }

    @Test
    @DisplayName("is not given to oneself, not for another site, not to unknown people, not without an end")
    void refusals() {
        var client = given.client();
        var wrong = body("CM-0004");
        wrong.put("until", wrong.get("from"));
        once(manager(client))
                .body(wrong)
                .post(GRANTS, client)
                .then()
                .spec(problem(ProblemType.RULES_NOT_MET))
                .body("errors.code", containsInAnyOrder("NOT_TO_ONESELF", "TIME_ORDER"));
        var elsewhere = Tokens.manager("CM-0009", "CTR-K1", client);
        once(elsewhere).body(body("CM-0003")).post(GRANTS, client).then().spec(problem(ProblemType.FORBIDDEN));
        once(manager(client))
                .body(body("XX-9999"))
                .post(GRANTS, client)
                .then()
                .spec(problem(ProblemType.UNKNOWN_REFERENCE));
        var centre = body("CM-0003");
        centre.put("centreId", "CTR-NONE");
        once(Tokens.admin("AD-1"))
                .body(centre)
                .post(GRANTS, client)
                .then()
                .spec(problem(ProblemType.UNKNOWN_REFERENCE));
        once(Tokens.admin("AD-1"))
                .body(body("CM-0003"))
                .post(GRANTS, client)
                .then()
                .statusCode(201);
    }

    @Test
    @DisplayName("stays in the database as it was given")
    void databaseKeepsGrants() {
        var client = given.client();
        authority(client, "CM-0003");
        for (var change : List.of(
                "update authority_grant set staff_id = 'SV-0012'",
                "update authority_grant set valid_until = now() + interval '9 years'",
                "delete from authority_grant")) {
            assertThatThrownBy(() -> transactions.inClient(new ClientId(client), () -> sql.update(change)))
                    .as(change)
                    .isInstanceOf(SqlFailure.class);
        }
    }

    @Test
    void repeatingTheSameRequestGrantsOnce() {
        var client = given.client();
        for (int i = 0; i < 2; i++) {
            as(manager(client))
                    .header("Idempotency-Key", "grant-" + client)
                    .body(bodyAt("CM-0003", Instant.parse("2026-11-01T00:00:00Z")))
                    .post(GRANTS, client)
                    .then()
                    .statusCode(201);
        }
        as(manager(client)).get(GRANTS, client).then().body("items", hasSize(1));
    }

    @Test
    void closedToOthers() {
        var client = given.client();
        var other = given.client();
        authority(client, "CM-0003");
        var id = as(manager(client)).get(GRANTS, client).<String>path("items[0].grantId");
        var reason = Map.of("reason", "x");

        anonymously().body(body("CM-0003")).post(GRANTS, client).then().spec(problem(ProblemType.UNAUTHENTICATED));
        anonymously().get(GRANTS, client).then().spec(problem(ProblemType.UNAUTHENTICATED));
        anonymously()
                .body(reason)
                .post(GRANTS + "/{g}/withdrawal", client, id)
                .then()
                .spec(problem(ProblemType.UNAUTHENTICATED));

        as(supervisor(client)).body(body("CM-0003")).post(GRANTS, client).then().spec(problem(ProblemType.FORBIDDEN));
        as(Given.ofClient(client)).get(GRANTS, client).then().spec(problem(ProblemType.FORBIDDEN));
        as(supervisor(client))
                .body(reason)
                .post(GRANTS + "/{g}/withdrawal", client, id)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));

        var stranger = manager(other);
        as(stranger).body(body("CM-0003")).post(GRANTS, client).then().spec(problem(ProblemType.NOT_FOUND));
        as(stranger).get(GRANTS, client).then().spec(problem(ProblemType.NOT_FOUND));
        as(stranger)
                .body(reason)
                .post(GRANTS + "/{g}/withdrawal", client, id)
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        as(stranger)
                .body(reason)
                .post(GRANTS + "/{g}/withdrawal", other, id)
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
    }

    private static Map<String, Object> body(String staffId) {
        return bodyAt(staffId, Instant.now());
    }

    private static Map<String, Object> bodyAt(String staffId, Instant from) {
        return new HashMap<>(Map.of(
                "staffId",
                staffId,
                "centreId",
                Given.CENTRE,
                "from",
                from.toString(),
                "until",
                from.plus(Duration.ofDays(90)).toString(),
                "trainedOn",
                "2026-01-15"));
    }
}
