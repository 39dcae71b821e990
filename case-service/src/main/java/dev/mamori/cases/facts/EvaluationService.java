package dev.mamori.cases.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.ProblemException;
import dev.mamori.platform.web.ProblemType;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Asks judgment-service and keeps its answer. While that service is away the caller gets a 503; what is on record stays,
 * and nobody guesses a result (SC-16).
 */
@ApplicationScoped
class EvaluationService {
    private static final Logger LOG = Logger.getLogger(EvaluationService.class);
    private static final String JUDGMENT = "judgment-service";

    private final JudgmentClient judgment;
    private final EvaluationStore store;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;
    private final ObjectMapper json;

    EvaluationService(
            @RestClient JudgmentClient judgment,
            EvaluationStore store,
            Caller caller,
            Audit audit,
            Clock clock,
            ObjectMapper json) {
        this.judgment = judgment;
        this.store = store;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
        this.json = json;
    }

    /** Call it outside of a transaction: a slow neighbour must not hold our connections while calls come in. */
    JsonNode ask(ClientId client, FactSheet facts) {
        try {
            return judgment.evaluate(client.value(), facts);
        } catch (WebApplicationException refused) {
            throw passedOn(refused);
        } catch (ProcessingException unreachable) {
            throw Problems.unavailable(JUDGMENT, unreachable);
        }
    }

    /** Keeps the answer, in the client's transaction that the resource opened. */
    void keep(FactSheet facts, JsonNode result) {
        UUID id = UUID.fromString(result.path("evaluationId").asText());
        store.add(id, facts.caseId(), facts.contactId(), result, clock.instant(), caller.id());
        audit.record(
                "EVALUATION_ASKED",
                facts.caseId() != null ? "case" : "contact",
                String.valueOf(facts.caseId() != null ? facts.caseId() : facts.contactId()),
                null,
                Map.of("evaluationId", id));
    }

    /** What judgment-service says against the caller's request is the caller's to know; its faults are not. */
    private ProblemException passedOn(WebApplicationException refused) {
        return problem(refused).orElseGet(() -> {
            LOG.errorf("judgment-service answered %d", refused.getResponse().getStatus());
            return Problems.unavailable(JUDGMENT, refused);
        });
    }

    private Optional<ProblemException> problem(WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        if (status != 403 && status != 404 && status != 422) {
            return Optional.empty();
        }
        try {
            JsonNode body = json.readTree(refused.getResponse().readEntity(String.class));
            String detail = body.path("detail").asText();
            return Arrays.stream(ProblemType.values())
                    .filter(type -> type.status() == status)
                    .filter(type ->
                            type.uri().toString().equals(body.path("type").asText()))
                    .findFirst()
                    // Written in the caller's language: the header Accept-Language was forwarded.
                    .map(type -> new ProblemException(type, Text.of(detail, detail)).with("service", JUDGMENT));
        } catch (IOException | RuntimeException noProblem) {
            return Optional.empty();
        }
    }
}
