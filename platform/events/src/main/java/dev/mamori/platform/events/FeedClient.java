package dev.mamori.platform.events;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** The feeds of another service, read with this service's own identity. */
@Path("/v1/events")
@OidcClientFilter
public interface FeedClient {

    @GET
    EventPage read(
            @QueryParam("client") String clientOrNull,
            @QueryParam("after") String cursor,
            @QueryParam("limit") int limit,
            @QueryParam("wait") String wait);
}
