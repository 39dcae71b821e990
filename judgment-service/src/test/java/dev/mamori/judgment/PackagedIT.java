package dev.mamori.judgment;

import static dev.mamori.platform.test.Calls.as;
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
@DisplayName("The judgment-service as it was packaged")
class PackagedIT extends PackagedService {

    @Test
    void readsItsCriteriaAndItsPlaybook() {
        as(Tokens.admin("AD-0001"))
                .get("/v1/criteria-templates/CCAJ-DEFAULT")
                .then()
                .statusCode(200)
                .body("templateId", equalTo("CCAJ-DEFAULT"));
    }

    @Test
    void keepsADraftOfACriteriaSet() {
        knowClient("CL-PACKAGED");
        String set = Given.draft(
                "CL-PACKAGED",
                Map.of(
                        "version",
                        "PACKAGED-1",
                        "basedOn",
                        "CCAJ-DEFAULT",
                        "parameters",
                        Map.of(),
                        "queues",
                        List.of()));
        as(Given.manager("CL-PACKAGED"))
                .get("/v1/clients/CL-PACKAGED/criteria-sets/" + set)
                .then()
                .statusCode(200)
                .body("version", equalTo("PACKAGED-1"));
    }
}
