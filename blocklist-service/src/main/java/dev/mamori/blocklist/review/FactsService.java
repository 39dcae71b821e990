package dev.mamori.blocklist.review;

import dev.mamori.phonenumber.PhoneNumber;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.web.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Reads the facts behind a request from the services that own them, with the token of the person who acts. Never taken
 * from the requester, never half: when one answer is missing, the request waits (architecture, commands and queries).
 * Call it outside of transactions: a slow neighbour must not hold our connections.
 */
@ApplicationScoped
class FactsService {
    private static final Logger LOG = Logger.getLogger(FactsService.class);
    private static final String CASE = "case-service";
    private static final String JUDGMENT = "judgment-service";

    private final CaseClient cases;
    private final JudgmentClient judgments;
    private final Clock clock;

    FactsService(@RestClient CaseClient cases, @RestClient JudgmentClient judgments, Clock clock) {
        this.cases = cases;
        this.judgments = judgments;
        this.clock = clock;
    }

    private static final class NotAnswered extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String service;

        private NotAnswered(String service, Exception cause) {
            super(service, cause);
            this.service = service;
        }
    }

    FactsReading read(ClientId client, Petition petition) {
        try {
            CaseFacts ofCase = ofCase(client, petition);
            List<Verdict> verdicts = petition.judgmentIds().stream()
                    .sorted()
                    .map(id -> verdict(client, id))
                    .toList();
            return new FactsReading.Read(new Facts(ofCase, verdicts, clock.instant()));
        } catch (NotAnswered missing) {
            LOG.warnf("Facts for a block request cannot be read: %s, %s", missing.service, missing.getCause());
            return new FactsReading.Unavailable(missing.service);
        }
    }

    private CaseFacts ofCase(ClientId client, Petition petition) {
        UUID caseId = petition.caseIdOrNull();
        if (caseId == null) {
            return CaseFacts.NO_CASE;
        }
        return petition.line() instanceof PhoneNumber number
                ? ask(CASE, "caseId", caseId, () -> cases.blockFacts(client.value(), number.e164(), caseId))
                        .toDomain()
                : CaseFacts.NOT_ASKED;
    }

    private Verdict verdict(ClientId client, UUID id) {
        return ask(JUDGMENT, "judgmentId", id, () -> judgments.judgment(client.value(), id))
                .toDomain();
    }

    private static <T> T ask(String service, String what, UUID id, Supplier<T> question) {
        try {
            return question.get();
        } catch (WebApplicationException refused) {
            if (refused.getResponse().getStatus() == 404) {
                throw Problems.unknownReference(what, id.toString());
            }
            throw new NotAnswered(service, refused);
        } catch (ProcessingException unreachable) {
            throw new NotAnswered(service, unreachable);
        }
    }
}
