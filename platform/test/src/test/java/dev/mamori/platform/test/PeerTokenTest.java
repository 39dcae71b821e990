package dev.mamori.platform.test;

import static dev.mamori.platform.test.Calls.anonymously;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.withKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.mamori.platform.test.app.SelfClient;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Another service decides by the rights of the person who asked; what no person asked for is this service's own. */
@QuarkusTest
class PeerTokenTest {
    @Test
    void aPersonsCallCarriesHerToken() {
        as(Tokens.supervisor("SV-1", "CTR-1", "CL-A"))
                .get("/v1/faults/relay")
                .then()
                .statusCode(200)
                .body("id", equalTo("SV-1"))
                .body("kind", equalTo("PERSON"));
    }

    @Test
    void aMachinesKeyIsNeverForwarded() {
        var key = as(Tokens.admin("AD-1"))
                .body("{\"label\":\"relay\"}")
                .post("/v1/clients/CL-RELAY/api-keys")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String whole = key.get("apiKey");
        var basic = whole.substring(whole.indexOf('_', 4) + 1);
        for (var call : new io.restassured.specification.RequestSpecification[] {
            withKey(whole), as(whole), anonymously().auth().preemptive().basic(key.get("keyId"), basic)
        }) {
            call.get("/v1/faults/relay")
                    .then()
                    .statusCode(200)
                    .body("id", equalTo("service-under-test"))
                    .body("kind", equalTo("SERVICE"));
        }
    }

    @Test
    void outsideOfRequestsTheServiceCallsAsItself() {
        var answer = CompletableFuture.supplyAsync(() -> QuarkusRestClientBuilder.newBuilder()
                        .baseUri(URI.create("http://localhost:" + RestAssured.port))
                        .build(SelfClient.class)
                        .who())
                .join();
        assertThat(answer).containsEntry("id", "service-under-test");
    }
}
