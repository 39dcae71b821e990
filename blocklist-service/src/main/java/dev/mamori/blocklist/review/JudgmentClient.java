package dev.mamori.blocklist.review;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.mamori.platform.security.PeerToken;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What blocklist-service asks of judgment-service, with the caller's own token: the arrow blocklist → judgment. */
@RegisterRestClient(configKey = "judgment")
@RegisterClientHeaders(PeerToken.class)
public interface JudgmentClient {
    @GET
    @Path("/v1/clients/{clientId}/judgments/{judgmentId}")
    Judgment judgment(@PathParam("clientId") String clientId, @PathParam("judgmentId") UUID judgmentId);

    /** As far as the stops need it; members that judgment-service adds later are ignored. */
    @RegisterForReflection
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Judgment(
            UUID judgmentId,
            UUID caseId,
            String state,
            String verdict,
            Set<String> criteriaCodes,
            Set<String> typeCodes,
            Instant decidedAt,
            Instant conductAt,
            Set<String> contactIds,
            Set<String> handlers,
            Set<String> harmed,
            boolean possibleCrime,
            Boolean countersignDue) {

        Verdict toDomain() {
            Instant happened = conductAt == null ? decidedAt : conductAt;
            return new Verdict(
                    judgmentId,
                    caseId,
                    "SIGNED".equals(state)
                            && "HARASSMENT".equals(verdict)
                            && happened != null
                            && !Boolean.TRUE.equals(countersignDue),
                    types(),
                    happened == null ? Instant.EPOCH : happened,
                    contactIds,
                    handlers,
                    harmed,
                    possibleCrime);
        }

        /** {@code THREAT.HARM_SPOKEN} is of the type {@code THREAT}. */
        private Set<String> types() {
            return Stream.concat(typeCodes.stream(), criteriaCodes.stream().map(code -> code.split("\\.", 2)[0]))
                    .collect(Collectors.toSet());
        }
    }
}
