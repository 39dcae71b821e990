package dev.mamori.cases.guard;

import dev.mamori.cases.registry.QueueId;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Etags;
import dev.mamori.platform.web.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
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

/** How each queue is guarded: thresholds, and which automatic measures are switched on. */
@Path("/v1/clients/{clientId}/queues/{queueId}/guard-settings")
@Tag(name = "Guard")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class GuardSettingsResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final GuardSettingsService settings;

    GuardSettingsResource(Caller caller, Commands commands, Transactions transactions, GuardSettingsService settings) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.settings = settings;
    }

    @GET
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.CLIENT, Role.AUDITOR})
    @Operation(
            operationId = "getGuardSettings",
            summary = "See how a queue is guarded",
            description = "The ETag of the defaults is \"0\"; give it in If-Match to decide for the first time.")
    @APIResponse(
            responseCode = "200",
            description = "The settings in force; the defaults while nobody decided any.",
            content = @Content(schema = @Schema(implementation = GuardSettingsView.class)))
    public Response get(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the queue.") @PathParam("queueId") QueueId queueId) {
        caller.mustSee(clientId);
        var decided = transactions.inClient(clientId, () -> settings.get(queueId));
        return Response.ok(GuardSettingsView.of(queueId.value(), decided))
                .header("ETag", Etags.of(decided.version()))
                .build();
    }

    @PUT
    @Parameter(ref = "IfMatch")
    @RolesAllowed(Role.MANAGER)
    @Operation(
            operationId = "decideGuardSettings",
            summary = "Decide how a queue is guarded",
            description = "Cutting calls off is off by default; it exists for plain crimes only, never for abuse.")
    @APIResponse(
            responseCode = "200",
            description = "The settings in force.",
            content = @Content(schema = @Schema(implementation = GuardSettingsView.class)))
    public Response decide(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the queue.") @PathParam("queueId") QueueId queueId,
            @Valid GuardSettingsRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> {
            var decided = settings.decide(queueId, wanted);
            return Reply.ok(GuardSettingsView.of(queueId.value(), decided), decided.version());
        });
    }
}
