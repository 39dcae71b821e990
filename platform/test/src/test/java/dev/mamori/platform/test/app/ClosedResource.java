package dev.mamori.platform.test.app;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Forgets to say who may call it. */
@Path("/v1/closed")
public class ClosedResource {
    @GET
    @Operation(hidden = true)
    public String open() {
        return "open";
    }
}
