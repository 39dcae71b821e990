package dev.mamori.blocklist.review;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which calls of the last weeks a request would have refused. Changes nothing. */
@Path("/v1/clients/{clientId}/screening-dry-runs")
@Tag(name = "Dry runs", description = "Which calls of the last weeks a request would have refused.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DryRunResource {
    private final Caller caller;
    private final DryRunService dryRuns;

    DryRunResource(Caller caller, DryRunService dryRuns) {
        this.caller = caller;
        this.dryRuns = dryRuns;
    }

    @POST
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.BLOCK_REVIEWER})
    @Operation(
            operationId = "tryBlockRequest",
            summary = "Try a request on past calls",
            description =
                    "On the contacts that case-service knows from the number, read by the caller's token. 503 when it"
                            + " does not answer.")
    public DryRunView run(@PathParam("clientId") ClientId clientId, @NotNull @Valid DryRunRequest wanted) {
        caller.mustSee(clientId);
        return dryRuns.run(clientId, wanted);
    }
}
