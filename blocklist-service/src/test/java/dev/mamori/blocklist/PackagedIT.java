package dev.mamori.blocklist;

import static dev.mamori.platform.test.Calls.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.mamori.platform.test.PackagedService;
import dev.mamori.platform.test.PackagedSettings;
import dev.mamori.platform.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
@WithTestResource(PackagedSettings.class)
@DisplayName("The blocklist-service as it was packaged")
class PackagedIT extends PackagedService {

    @Test
    void screensACall() {
        knowClient("CL-PACKAGED");
        as(Tokens.admin("AD-0001"))
                .body(Map.of("queueId", "MRI-CARE", "name", "みらい通信 窓口", "calledNumbers", List.of("03-3580-0110")))
                .post("/v1/clients/CL-PACKAGED/queues")
                .then()
                .statusCode(201);
        await().untilAsserted(() -> as(Tokens.pbx("pbx-1", "CL-PACKAGED"))
                .accept("application/json")
                .get("/v1/screening?number=%2B81312345678&called=0335800110&callId=c1")
                .then()
                .statusCode(200)
                .body("decision", equalTo("ALLOW"), "reason", equalTo("NOT_LISTED")));
    }
}
