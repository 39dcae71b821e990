package dev.mamori.cases;

import static dev.mamori.platform.test.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.platform.test.Calls;
import dev.mamori.platform.test.PackagedService;
import dev.mamori.platform.test.PackagedSettings;
import dev.mamori.platform.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
@WithTestResource(PackagedSettings.class)
@DisplayName("The case-service as it was packaged")
class PackagedIT extends PackagedService {

    @Test
    void keepsACentreAndTellsOfIt() {
        as(Tokens.admin("AD-0001"))
                .body(Map.of(
                        "centreId", "CTR-PKG",
                        "name", "札幌第2センター",
                        "policeConsultNumber", "011-000-9110",
                        "localPoliceNumber", "011-000-0110"))
                .post("/v1/centres")
                .then()
                .statusCode(201);
        assertThat(Calls.registryEvent(Tokens.service("judgment-service"), "CTR-PKG"))
                .containsEntry("name", "札幌第2センター");
    }
}
