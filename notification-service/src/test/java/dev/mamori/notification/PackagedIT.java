package dev.mamori.notification;

import static dev.mamori.platform.test.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import dev.mamori.platform.test.Calls;
import dev.mamori.platform.test.PackagedService;
import dev.mamori.platform.test.PackagedSettings;
import dev.mamori.platform.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
@WithTestResource(PackagedSettings.class)
@DisplayName("The notification-service as it was packaged")
class PackagedIT extends PackagedService {

    @Test
    void keepsAClientAndItsEndpoint() {
        String client = Given.client();
        Given.webhook(client, "http://127.0.0.1:9/mamori").body("secret", startsWith("whsec_"));
        as(Given.tokenOf(client))
                .get("/v1/clients/{c}/webhooks", client)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        assertThat(Calls.registryEvent(Tokens.service("case-service"), client)).containsEntry("nameJa", "みらい通信");
    }
}
