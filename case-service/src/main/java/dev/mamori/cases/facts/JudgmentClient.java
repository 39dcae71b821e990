package dev.mamori.cases.facts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mamori.platform.security.PeerToken;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What case-service asks of judgment-service, with the caller's own token: the one arrow case → judgment. */
@RegisterRestClient(configKey = "judgment")
@RegisterClientHeaders(PeerToken.class)
interface JudgmentClient {
    /** Evaluates the facts by the criteria set in force. The answer is kept and passed on as it comes. */
    @POST
    @Path("/v1/clients/{clientId}/evaluations")
    JsonNode evaluate(@PathParam("clientId") String clientId, FactSheet facts);
}
