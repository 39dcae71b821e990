package dev.mamori.blocklist;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.blocklist.review.CaseClient;
import dev.mamori.blocklist.review.JudgmentClient;
import dev.mamori.blocklist.support.World;
import dev.mamori.platform.test.ClientContract;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is asked of the neighbours, and what the tests here let them answer, is what their documents promise. */
class NeighboursContractTest {
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void caseServiceTellsBlockFactsAsAssumed() {
        ClientContract cases = ClientContract.of(CaseClient.class, Path.of("../case-service/openapi.yaml"));
        cases.assertOperationsExist();
        cases.assertResponse("GET", "/v1/clients/{clientId}/block-facts", 200, json.valueToTree(World.facts()));
    }

    @Test
    void judgmentServiceTellsJudgmentsAsAssumed() {
        ClientContract judgments = ClientContract.of(JudgmentClient.class, Path.of("../judgment-service/openapi.yaml"));
        judgments.assertOperationsExist();
        judgments.assertResponse(
                "GET",
                "/v1/clients/{clientId}/judgments/{judgmentId}",
                200,
                json.valueToTree(World.judgment(UUID.randomUUID(), "2026-10-28T10:00:00+09:00", "ABUSE.SHOUTING")));
    }
}
