package dev.mamori.platform.test;

import static dev.mamori.platform.test.Calls.anonymously;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static dev.mamori.platform.test.Calls.withKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import dev.mamori.platform.data.RealTime;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys of machines: every form that PBX software can send, exchange without a gap, an end at once. */
@QuarkusTest
class ApiKeysTest {
    private static final String ADMIN = Tokens.admin("AD-1");

    @Inject
    @RealTime
    MutableClock realTime;

    @Inject
    DataSource database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    private String client;

    @BeforeEach
    void newClient() {
        client = "K" + Math.abs(UUID.randomUUID().hashCode());
    }

    private String keys() {
        return "/v1/clients/" + client + "/api-keys";
    }

    private JsonPath create(String body) {
        return as(ADMIN)
                .body(body)
                .post(keys())
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private JsonPath create() {
        return create("{\"label\":\"PBX Tokyo 1\",\"queueIds\":[\"Q-1\"]}");
    }

    private static void assertOpens(RequestSpecification call) {
        call.get("/v1/faults/who").then().statusCode(200);
    }

    private static void assertShut(RequestSpecification call) {
        call.get("/v1/faults/who").then().spec(problem(ProblemType.UNAUTHENTICATED));
    }

    @Test
    void haveTheDocumentedForm() {
        as(ADMIN)
                .body("{\"label\":\"PBX\"}")
                .post(keys())
                .then()
                .statusCode(201)
                .header("Location", containsString(keys() + "/"))
                .body("apiKey", matchesPattern("mmr_[0-9a-f]{16}_[A-Za-z0-9_-]{43}"));
    }

    @Test
    void areTakenInEachFormThatPbxSoftwareCanSend() {
        var key = create();
        String whole = key.get("apiKey");
        String secret = whole.substring(whole.indexOf('_', 4) + 1);
        withKey(whole)
                .get("/v1/faults/who")
                .then()
                .statusCode(200)
                .body("id", equalTo(key.get("keyId")))
                .body("kind", equalTo("MACHINE"))
                .body("roles", contains("pbx"))
                .body("clients", contains(client));
        assertOpens(as(whole));
        assertOpens(anonymously().header("Authorization", "bearer " + whole));
        assertOpens(anonymously().auth().preemptive().basic(key.get("keyId"), secret));
    }

    @Test
    void speakForTheirQueuesOnly() {
        withKey(create().get("apiKey"))
                .get("/v1/faults/who")
                .then()
                .body("mayUseQ1", equalTo(true))
                .body("mayUseQ2", equalTo(false));
        withKey(create("{\"label\":\"all\"}").get("apiKey"))
                .get("/v1/faults/who")
                .then()
                .body("mayUseQ1", equalTo(true))
                .body("mayUseQ2", equalTo(true));
    }

    @Test
    void seeTheirClientOnly() {
        var key = create().<String>get("apiKey");
        withKey(key).get("/v1/clients/" + client + "/notes").then().statusCode(200);
        withKey(key).get("/v1/clients/CL-A/notes").then().spec(problem(ProblemType.NOT_FOUND));
        withKey(key).get(keys()).then().spec(problem(ProblemType.FORBIDDEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "mmr_",
                "mmr_0123456789abcdef_",
                "mmr_0123456789abcdef_0123456789012345678901234567890123456789012"
            })
    void thatDoNotExistAreRefused(String key) {
        assertShut(withKey(key));
        if (key.startsWith("mmr_")) {
            assertShut(as(key));
        }
    }

    @Test
    void withAWrongSecretAreRefused() {
        String whole = create().get("apiKey");
        assertOpens(withKey(whole));
        assertShut(withKey(whole.substring(0, whole.length() - 1) + (whole.endsWith("A") ? "B" : "A")));
        assertShut(anonymously().auth().preemptive().basic("nobody", "wrong"));
        assertShut(anonymously().header("Authorization", "Basic !!!"));
    }

    @Test
    void areRotatedWithoutAGap() {
        var old = create();
        assertOpens(withKey(old.get("apiKey")));
        var fresh = as(ADMIN)
                .body("{\"overlap\":\"PT1H\"}")
                .post(keys() + "/" + old.get("keyId") + "/rotation")
                .then()
                .statusCode(200)
                .body("keyId", equalTo(old.get("keyId")))
                .extract()
                .jsonPath();
        assertOpens(withKey(old.get("apiKey")));
        assertOpens(withKey(fresh.get("apiKey")));
        realTime.advance(Duration.ofMinutes(61));
        assertShut(withKey(old.get("apiKey")));
        assertOpens(withKey(fresh.get("apiKey")));
    }

    @Test
    void areRevokedAtOnce() {
        var key = create();
        assertOpens(withKey(key.get("apiKey")));
        as(ADMIN).delete(keys() + "/" + key.get("keyId")).then().statusCode(204);
        assertShut(withKey(key.get("apiKey")));
        as(ADMIN).delete(keys() + "/" + key.get("keyId")).then().statusCode(204);
        as(ADMIN)
                .body("{}")
                .post(keys() + "/" + key.get("keyId") + "/rotation")
                .then()
                .spec(problem(ProblemType.CONFLICT));
    }

    @Test
    void revokedElsewhereAreShutWithinSeconds() throws Exception {
        var key = create();
        assertOpens(withKey(key.get("apiKey")));
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('mamori.client', '" + client + "', true)");
            statement.execute("update api_key set revoked_at = now() where key_id = '" + key.get("keyId") + "'");
            connection.commit();
        }
        realTime.advance(Duration.ofSeconds(11));
        assertShut(withKey(key.get("apiKey")));
    }

    @Test
    void knownBeforeStayGoodForADayWhileTheDatabaseIsAway() throws Exception {
        var known = create().<String>get("apiKey");
        var unknown = create().<String>get("apiKey");
        assertOpens(withKey(known));
        asOwner("alter table api_key rename to api_key_away");
        try {
            realTime.advance(Duration.ofHours(23));
            assertOpens(withKey(known));
            withKey(unknown).get("/v1/faults/who").then().spec(problem(ProblemType.DEPENDENCY_UNAVAILABLE));
            realTime.advance(Duration.ofHours(2));
            withKey(known).get("/v1/faults/who").then().spec(problem(ProblemType.DEPENDENCY_UNAVAILABLE));
        } finally {
            asOwner("alter table api_key_away rename to api_key");
        }
        assertOpens(withKey(known));
    }

    private void asOwner(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url, owner, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void endWhenTheyExpire() {
        var key = create("{\"label\":\"short\",\"expiresAt\":\"" + Instant.now().plus(Duration.ofHours(1)) + "\"}");
        assertOpens(withKey(key.get("apiKey")));
        realTime.advance(Duration.ofHours(2));
        assertShut(withKey(key.get("apiKey")));
        as(ADMIN)
                .body("{\"label\":\"past\",\"expiresAt\":\"2020-01-01T00:00:00Z\"}")
                .post(keys())
                .then()
                .spec(problem(ProblemType.INVALID_REQUEST));
    }

    @Test
    void areLimitedEachOnItsOwn() {
        var busy = create().<String>get("apiKey");
        var quiet = create().<String>get("apiKey");
        realTime.set(realTime.instant());
        for (int i = 0; i < 20; i++) {
            assertOpens(withKey(busy));
        }
        withKey(busy)
                .get("/v1/faults/who")
                .then()
                .spec(problem(ProblemType.TOO_MANY_REQUESTS))
                .header("Retry-After", "1");
        assertOpens(withKey(quiet));
        realTime.advance(Duration.ofSeconds(1));
        assertOpens(withKey(busy));
    }

    @Test
    void areListedWithoutSecrets() {
        var key = create();
        as(ADMIN)
                .get(keys())
                .then()
                .body("items.keyId", hasItem(key.<String>get("keyId")))
                .body("items[0].inForce", equalTo(true))
                .body(not(containsString("mmr_")));
    }

    @Test
    void areKeptAsHashesOnly() throws Exception {
        String whole = create().get("apiKey");
        var secret = whole.substring(whole.indexOf('_', 4) + 1);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('mamori.client', '" + client + "', true)");
            try (var rows = statement.executeQuery("select api_key::text from api_key")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).doesNotContain(secret);
            }
        }
    }

    @Test
    void areForAdminsToManage() {
        anonymously().body("{}").post(keys()).then().spec(problem(ProblemType.UNAUTHENTICATED));
        as(Tokens.supervisor("SV-1", "CTR-1", client))
                .body("{\"label\":\"x\"}")
                .post(keys())
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        as(ADMIN)
                .body("{\"label\":\" \",\"queueIds\":[\"bad id\"]}")
                .post(keys())
                .then()
                .spec(problem(ProblemType.INVALID_REQUEST));
        as(ADMIN).body("{}").post(keys() + "/none/rotation").then().spec(problem(ProblemType.NOT_FOUND));
        as(ADMIN)
                .delete("/v1/clients/OTHER/api-keys/" + create().get("keyId"))
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
    }
}
