package dev.mamori.platform.test;

import static dev.mamori.platform.test.Calls.anonymously;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.mamori.platform.data.Actor;
import dev.mamori.platform.data.ActorSource;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who a token makes its bearer, and what she does not see does not exist for her. */
@QuarkusTest
class CallersTest {
    @Inject
    Caller caller;

    @Inject
    ActorSource actors;

    @Test
    void withoutCredentialsIsUnauthenticated() {
        anonymously()
                .get("/v1/faults/who")
                .then()
                .spec(problem(ProblemType.UNAUTHENTICATED))
                .header("WWW-Authenticate", startsWith("Bearer"));
    }

    static Stream<String> badTokens() {
        return Stream.of(
                "garbage",
                "a.b.c",
                Tokens.of("supervisor").audience("other").sign(),
                Tokens.of("supervisor").issuer("https://elsewhere").sign(),
                Tokens.of("supervisor").lifetime(Duration.ofHours(-1)).sign(),
                Tokens.supervisor("SV-1", "CTR-1", "CL-A").replaceAll(".$", "").replaceAll("....$", "AAAA"));
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void badTokensAreUnauthenticated(String token) {
        as(token).get("/v1/faults/who").then().spec(problem(ProblemType.UNAUTHENTICATED));
        as(token)
                .header("Accept-Language", "en")
                .body("{}")
                .post("/v1/clients/CL-A/notes")
                .then()
                .spec(problem(ProblemType.UNAUTHENTICATED))
                .body("title", equalTo("Authentication is required"));
    }

    @Test
    void aRoleThatMayNotIsForbidden() {
        as(Tokens.client("u-1", "CL-A")).get("/v1/clients/CL-A/notes").then().spec(problem(ProblemType.FORBIDDEN));
        as(Tokens.of().clients("CL-A").sign())
                .get("/v1/clients/CL-A/notes")
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
    }

    @Test
    void anEndpointThatForgetsItsRolesIsClosed() {
        anonymously().get("/v1/closed").then().spec(problem(ProblemType.UNAUTHENTICATED));
        as(Tokens.admin("AD-1")).get("/v1/closed").then().spec(problem(ProblemType.FORBIDDEN));
    }

    @Test
    void theTokenSaysWhoSheIs() {
        as(Tokens.supervisor("SV-1", "CTR-1", "CL-A", "CL-B"))
                .get("/v1/faults/who")
                .then()
                .body("id", equalTo("SV-1"))
                .body("actor", equalTo("SV-1"))
                .body("kind", equalTo("PERSON"))
                .body("roles", contains("supervisor"))
                .body("clients", contains("CL-A", "CL-B"))
                .body("centres", contains("CTR-1"))
                .body("mayUseQ1", equalTo(true));
        as(Tokens.client("u-1", "CL-A"))
                .get("/v1/faults/who")
                .then()
                .body("id", equalTo("u-1"))
                .body("kind", equalTo("PERSON"))
                .body("centres", empty());
        as(Tokens.service("case-service"))
                .get("/v1/faults/who")
                .then()
                .body("id", equalTo("case-service"))
                .body("kind", equalTo("SERVICE"));
        as(Tokens.pbx("pbx-1", "CL-A"))
                .get("/v1/faults/who")
                .then()
                .body("id", equalTo("pbx-1"))
                .body("kind", equalTo("MACHINE"));
    }

    @Test
    void anotherClientsThingsAreNotFound() {
        as(Tokens.supervisor("SV-1", "CTR-1", "CL-A"))
                .get("/v1/clients/CL-B/notes")
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
    }

    @ParameterizedTest
    @CsvSource({
        "SERVICE,CL-A,200",
        "ADMIN,CL-A,200",
        "ADMIN_AND_SUPERVISOR_OF_B,CL-A,404",
        "ADMIN_AND_SUPERVISOR_OF_B,CL-B,200"
    })
    void servicesAndPureAdminsSeeEveryClient(String who, String client, int status) {
        var token =
                switch (who) {
                    case "SERVICE" -> Tokens.service("case-service");
                    case "ADMIN" -> Tokens.admin("AD-1");
                    default ->
                        Tokens.of("admin", "supervisor")
                                .staff("AD-2")
                                .clients("CL-B")
                                .sign();
                };
        as(token).get("/v1/faults/see/" + client).then().statusCode(status);
    }

    @Test
    void anEndpointThatForgetsToAskOpensNoOtherClient() {
        String her = Tokens.supervisor("SV-1", "CTR-1", "CL-A");
        as(her).get("/v1/faults/forgetful/CL-A").then().statusCode(200).body(equalTo("CL-A"));
        as(her).get("/v1/faults/forgetful/CL-B").then().spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    void nobodyIsNotTheService() {
        anonymously().get("/v1/faults/anybody").then().body(equalTo("anonymous MACHINE []"));
    }

    @Test
    void outsideOfRequestsTheServiceItselfActs() {
        CompletableFuture.runAsync(() -> {
                    assertThat(Arc.container().requestContext().isActive()).isFalse();
                    assertItself();
                })
                .join();
    }

    @Test
    void aTimersRequestContextIsNotARequest() {
        CompletableFuture.runAsync(() -> {
                    var context = Arc.container().requestContext();
                    context.activate();
                    try {
                        assertItself();
                    } finally {
                        context.terminate();
                    }
                })
                .join();
    }

    private void assertItself() {
        assertThat(caller.id()).isEqualTo("sample-service");
        assertThat(caller.kind()).isEqualTo(Actor.Kind.SERVICE);
        assertThat(caller.sees(new ClientId("CL-A"))).isTrue();
        assertThat(actors.current()).isEqualTo(new Actor("sample-service", Actor.Kind.SERVICE));
    }
}
