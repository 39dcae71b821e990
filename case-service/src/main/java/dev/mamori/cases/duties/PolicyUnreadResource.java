package dev.mamori.cases.duties;

import dev.mamori.cases.registry.CentreId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Cursors;
import dev.mamori.platform.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who has not confirmed the latest policy yet (REQ-7.6). */
@Path("/v1/centres/{centreId}/policy-unread")
@Tag(name = "Duties")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PolicyUnreadResource {
    private final Caller caller;
    private final Transactions transactions;
    private final Cursors cursors;
    private final PolicyStore policies;

    PolicyUnreadResource(Caller caller, Transactions transactions, Cursors cursors, PolicyStore policies) {
        this.caller = caller;
        this.transactions = transactions;
        this.cursors = cursors;
        this.policies = policies;
    }

    @GET
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.AUDITOR})
    @Operation(
            operationId = "listPolicyUnread",
            summary = "List who has not confirmed the latest policy",
            description = "People of the centre, ordered by id.")
    public Page<UnreadView> unread(
            @Parameter(description = "Id of the centre.") @PathParam("centreId") CentreId centreId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustSeeCentre(centreId.value());
        String after = cursors.read(cursor).map(key -> key.getFirst()).orElse("");
        return transactions.inRegistry(() ->
                Page.of(policies.unread(centreId, after, limit + 1), limit, last -> cursors.sign(last.staffId())));
    }
}
