package dev.mamori.platform.test.app;

import dev.mamori.platform.security.PeerToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Calls this very application, as one service calls another. */
@Path("/v1/faults")
@RegisterRestClient(configKey = "self")
@RegisterClientHeaders(PeerToken.class)
public interface SelfClient {
    @GET
    @Path("/who")
    Map<String, Object> who();
}
