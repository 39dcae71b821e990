package dev.mamori.blocklist.review;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.mamori.platform.security.PeerToken;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What blocklist-service asks of case-service, with the caller's own token: the arrow blocklist → case. */
@RegisterRestClient(configKey = "case")
@RegisterClientHeaders(PeerToken.class)
public interface CaseClient {
    @GET
    @Path("/v1/clients/{clientId}/block-facts")
    BlockFacts blockFacts(
            @PathParam("clientId") String clientId,
            @QueryParam("number") String number,
            @QueryParam("caseId") UUID caseId);

    /** As far as the stops need it; members that case-service adds later are ignored. */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record BlockFacts(
            List<ContactFromNumber> contactsLast180Days,
            Integer otherUsers,
            Set<String> handlers,
            Set<String> harmed,
            List<OpenPromise> openPromises,
            List<OpenRequest> openValidRequests,
            List<WarningGiven> warnings,
            List<MeansTried> lighterMeans,
            AccommodationStated accommodation,
            String companyCaused,
            boolean remedied,
            Link numberLink,
            int objectiveEvidence,
            boolean summaryOnly) {

        CaseFacts toDomain() {
            return new CaseFacts(
                    true,
                    contactsLast180Days.stream()
                            .map(c -> new CaseFacts.Contact(c.contactId(), c.at(), c.queueId()))
                            .toList(),
                    otherUsers == null ? 0 : otherUsers,
                    handlers,
                    harmed,
                    openPromises.stream().map(OpenPromise::what).toList(),
                    openValidRequests.stream().map(OpenRequest::text).toList(),
                    warnings.stream()
                            .map(w -> new CaseFacts.Warning(w.at(), w.means(), w.words(), w.refusalAnnounced()))
                            .toList(),
                    lighterMeans.stream()
                            .map(m -> new CaseFacts.LighterMean(m.kind(), m.result()))
                            .toList(),
                    accommodation == null
                            ? new CaseFacts.Accommodation(false, false, Set.of())
                            : accommodation.toDomain(),
                    "YES".equals(companyCaused),
                    remedied,
                    numberLink == null
                            ? null
                            : new CaseFacts.NumberLink(numberLink.confidence(), numberLink.checkedOn()),
                    objectiveEvidence,
                    summaryOnly);
        }
    }

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ContactFromNumber(String contactId, Instant at, String queueId) {}

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OpenPromise(String what) {}

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OpenRequest(String text) {}

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record WarningGiven(Instant at, String means, String words, boolean refusalAnnounced) {}

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record MeansTried(String kind, String result) {}

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record AccommodationStated(String sign, boolean stepDone, Set<String> statedBy) {
        CaseFacts.Accommodation toDomain() {
            boolean isSign = "TOLD".equals(sign) || "LIKELY".equals(sign);
            return new CaseFacts.Accommodation(isSign, stepDone, "NONE".equals(sign) ? statedBy : Set.of());
        }
    }

    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Link(String confidence, String checkedOn) {}
}
