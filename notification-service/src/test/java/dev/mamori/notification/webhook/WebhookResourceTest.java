package dev.mamori.notification.webhook;

import static dev.mamori.platform.test.Calls.anonymously;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.once;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.mamori.notification.Given;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class WebhookResourceTest {
    private static final String PATH = "/v1/clients/{c}/webhooks";
    private static final String PUBLIC = "https://93.184.215.14/mamori";

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Test
    void secretIsShownOnceAndLiesEncrypted() {
        String client = Given.client();
        var added = Given.webhook(client, PUBLIC).body("secret", matchesPattern("whsec_[A-Za-z0-9+/]{43}="));
        String id = added.extract().path("webhookId");

        as(Given.tokenOf(client)).get(PATH, client).then().body("items[0].secret", nullValue());
        as(Given.tokenOf(client)).get(PATH + "/{id}", client, id).then().body("secret", nullValue());
        String stored = transactions.inClient(
                new ClientId(client), () -> sql.first("select secret from webhook", row -> row.getString(1))
                        .orElseThrow());
        assertThat(stored).startsWith("k1:");
    }

    @Test
    void rotationGivesANewSecretToWhoSawTheLastVersion() {
        String client = Given.client();
        String token = Given.tokenOf(client);
        var added = Given.webhook(client, PUBLIC);
        String id = added.extract().path("webhookId");
        String first = added.extract().path("secret");
        String etag = added.extract().header("ETag");

        as(token).post(PATH + "/{id}/rotation", client, id).then().spec(problem(ProblemType.VERSION_REQUIRED));
        as(token)
                .header("If-Match", etag)
                .post(PATH + "/{id}/rotation", client, id)
                .then()
                .statusCode(200)
                .body("secret", not(equalTo(first)))
                .body("previousSecretUntil", notNullValue());
        as(token)
                .header("If-Match", etag)
                .post(PATH + "/{id}/rotation", client, id)
                .then()
                .spec(problem(ProblemType.STALE_VERSION));
        as(token)
                .header("If-Match", etag)
                .delete(PATH + "/{id}", client, id)
                .then()
                .spec(problem(ProblemType.STALE_VERSION));
    }

    @Test
    void removalErasesTheSecretAndEndsTheEndpoint() {
        String client = Given.client();
        String token = Given.tokenOf(client);
        var added = Given.webhook(client, PUBLIC);
        String id = added.extract().path("webhookId");

        as(token).delete(PATH + "/{id}", client, id).then().statusCode(204);

        as(token).get(PATH, client).then().body("items", empty());
        as(token).get(PATH + "/{id}", client, id).then().spec(problem(ProblemType.NOT_FOUND));
        assertThat(transactions.inClient(
                        new ClientId(client), () -> sql.first("select count(secret) from webhook", row -> row.getInt(1))
                                .orElseThrow()))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "http://93.184.215.14/, HTTPS_ONLY",
        "https://10.0.0.1/, NOT_PUBLIC",
        "https://[::1]/, NOT_PUBLIC",
        "https://169.254.169.254/latest/meta-data, NOT_PUBLIC",
        "https://user:pass@93.184.215.14/, NOT_PLAIN",
        "ftp://93.184.215.14/, NOT_A_URL",
    })
    void refusesUnsafeDestinations(String url, String reason) {
        String client = Given.client();

        once(Given.tokenOf(client))
                .body(Map.of("url", url, "eventTypes", List.of("dev.mamori.notice.created.v1")))
                .post(PATH, client)
                .then()
                .spec(problem(ProblemType.UNPROCESSABLE))
                .body("errors.code", contains(reason))
                .body("errors.pointer", contains("/url"));
        as(Given.tokenOf(client)).get(PATH, client).then().body("items", empty());
    }

    @Test
    void refusesUnknownEventTypesAndMembers() {
        String client = Given.client();

        once(Given.tokenOf(client))
                .body(Map.of("url", PUBLIC, "eventTypes", List.of("dev.mamori.case.opened.v1")))
                .post(PATH, client)
                .then()
                .spec(problem(ProblemType.INVALID_REQUEST));
        once(Given.tokenOf(client))
                .body(Map.of("url", PUBLIC, "eventTypes", List.of("dev.mamori.notice.created.v1"), "secret", "mine"))
                .post(PATH, client)
                .then()
                .spec(problem(ProblemType.INVALID_REQUEST));
    }

    @Test
    void repeatingTheSameRequestRegistersOnceAndShowsTheSameSecret() {
        String client = Given.client();
        var request = Map.of("url", PUBLIC, "eventTypes", List.of("dev.mamori.notice.created.v1"));

        List<String> secrets = java.util.stream.Stream.of(1, 2)
                .map(i -> as(Given.tokenOf(client))
                        .header("Idempotency-Key", "add")
                        .body(request)
                        .post(PATH, client)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("secret"))
                .toList();

        assertThat(secrets.getFirst()).isEqualTo(secrets.getLast());
        as(Given.tokenOf(client)).get(PATH, client).then().body("items", hasSize(1));
    }

    @Test
    void closedToOthers() {
        String client = Given.client();
        String other = Given.client();
        String id = Given.webhook(client, PUBLIC).extract().path("webhookId");
        var request = Map.of("url", PUBLIC, "eventTypes", List.of("dev.mamori.notice.created.v1"));

        anonymously().get(PATH, client).then().spec(problem(ProblemType.UNAUTHENTICATED));
        anonymously().get(PATH + "/{id}", client, id).then().spec(problem(ProblemType.UNAUTHENTICATED));
        anonymously().body(request).post(PATH, client).then().spec(problem(ProblemType.UNAUTHENTICATED));
        anonymously().post(PATH + "/{id}/rotation", client, id).then().spec(problem(ProblemType.UNAUTHENTICATED));
        anonymously().delete(PATH + "/{id}", client, id).then().spec(problem(ProblemType.UNAUTHENTICATED));

        // The endpoint is the client's own: the agency's admin does not decide where its notices go.
        for (String token : List.of(Given.ADMIN, Tokens.communicator("OP-0231", "CTR-S2", client))) {
            as(token).get(PATH, client).then().spec(problem(ProblemType.FORBIDDEN));
            as(token).get(PATH + "/{id}", client, id).then().spec(problem(ProblemType.FORBIDDEN));
            as(token).body(request).post(PATH, client).then().spec(problem(ProblemType.FORBIDDEN));
            as(token).post(PATH + "/{id}/rotation", client, id).then().spec(problem(ProblemType.FORBIDDEN));
            as(token).delete(PATH + "/{id}", client, id).then().spec(problem(ProblemType.FORBIDDEN));
        }
        as(Tokens.auditor("AU-0001", client)).get(PATH, client).then().statusCode(200);

        String stranger = Given.tokenOf(other);
        as(stranger).get(PATH, client).then().spec(problem(ProblemType.NOT_FOUND));
        as(stranger).body(request).post(PATH, client).then().spec(problem(ProblemType.NOT_FOUND));
        as(stranger).get(PATH + "/{id}", client, id).then().spec(problem(ProblemType.NOT_FOUND));
        for (String at : List.of(client, other)) {
            as(stranger)
                    .header("If-Match", "\"0\"")
                    .get(PATH + "/{id}", at, id)
                    .then()
                    .spec(problem(ProblemType.NOT_FOUND));
            as(stranger)
                    .header("If-Match", "\"0\"")
                    .post(PATH + "/{id}/rotation", at, id)
                    .then()
                    .spec(problem(ProblemType.NOT_FOUND));
            as(stranger)
                    .header("If-Match", "\"0\"")
                    .delete(PATH + "/{id}", at, id)
                    .then()
                    .spec(problem(ProblemType.NOT_FOUND));
        }
    }
}
