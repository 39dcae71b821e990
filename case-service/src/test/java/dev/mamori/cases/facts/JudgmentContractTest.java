package dev.mamori.cases.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.mamori.cases.contact.ContactId;
import dev.mamori.cases.contact.ContactTimeline;
import dev.mamori.cases.contact.Events;
import dev.mamori.cases.steps.RecordedContact;
import dev.mamori.platform.test.ClientContract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the arrow case → judgment, against the document that judgment-service has committed")
class JudgmentContractTest {
    private static final Path DOCUMENT = Path.of("../judgment-service/openapi.yaml");
    private static final String EVALUATIONS = "/v1/clients/{clientId}/evaluations";

    private final ObjectMapper json = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private ClientContract judgment;

    @BeforeEach
    void read() {
        assumeTrue(Files.exists(DOCUMENT), "judgment-service has committed no document yet");
        judgment = ClientContract.of(JudgmentClient.class, DOCUMENT);
    }

    @Test
    void callsWhatExists() {
        judgment.assertOperationsExist();
    }

    @Test
    void sendsAFactSheetThatIsUnderstood() {
        var call = new RecordedContact(new ContactId(UUID.randomUUID()), ContactTimeline.of(Events.sc01()), List.of());
        JsonNode sheet = json.valueToTree(FactSheets.ofContact(call, Instant.parse("2026-11-09T02:00:00Z")));

        assertThat(sheet.path("conduct")).isNotEmpty();
        judgment.assertRequest("POST", EVALUATIONS, sheet);
    }
}
