package dev.mamori.cases.privacy;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How long things of a client are kept. */
@Path("/v1/clients/{clientId}/retention")
@Tag(name = "Privacy", description = "Retention, legal holds, erasure by two people, requests of the person concerned.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RetentionResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final RetentionService retention;

    RetentionResource(Caller caller, Commands commands, Transactions transactions, RetentionService retention) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.retention = retention;
    }

    @GET
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.CLIENT, Role.AUDITOR})
    @Operation(
            operationId = "getRetention",
            summary = "See how long things are kept",
            description = "With a shortening that waits for a second person.")
    public RetentionView get(@PathParam("clientId") ClientId clientId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, retention::view);
    }

    @PUT
    @RolesAllowed({Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "decideRetention",
            summary = "Decide how long things are kept",
            description = "Longer is in force at once; shorter when a second person confirms it.")
    @APIResponse(
            responseCode = "200",
            description = "What is in force, and what waits for a confirmation.",
            content = @Content(schema = @Schema(implementation = RetentionView.class)))
    public Response decide(@PathParam("clientId") ClientId clientId, @Valid RetentionRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> Reply.ok(retention.decide(wanted)));
    }

    @POST
    @Parameter(ref = "IfMatch")
    @Path("/confirmation")
    @RolesAllowed({Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "confirmRetention",
            summary = "Confirm that things are kept shorter",
            description = "By another person than who proposed it; If-Match is the version of the proposal.")
    @APIResponse(
            responseCode = "200",
            description = "What is in force.",
            content = @Content(schema = @Schema(implementation = RetentionView.class)))
    public Response confirm(@PathParam("clientId") ClientId clientId) {
        caller.mustSee(clientId);
        return commands.perform(clientId, null, () -> Reply.ok(retention.confirm()));
    }
}
