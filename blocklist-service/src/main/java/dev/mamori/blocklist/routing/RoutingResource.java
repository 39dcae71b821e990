package dev.mamori.blocklist.routing;

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
import jakarta.validation.constraints.NotNull;
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

/** IVR routing (REQ-10.4): what a caller wants and how she feels goes in, the group of handlers comes out. */
@Path("/v1/clients/{clientId}/routing/{queueId}")
@Tag(name = "Routing", description = "Which handlers a voice IVR connects a caller to. Never a refusal.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RoutingResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final RoutingService routing;

    RoutingResource(Caller caller, Commands commands, Transactions transactions, RoutingService routing) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.routing = routing;
    }

    @GET
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.CLIENT, Role.AUDITOR})
    @Operation(
            operationId = "getRoutingPlan",
            summary = "Get a queue's routing rules",
            description = "In their order; 404 while the queue has none.")
    @APIResponse(
            responseCode = "200",
            description = "The rules, with their version as ETag.",
            content = @Content(schema = @Schema(implementation = RoutingPlanView.class)))
    public Response get(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "The queue's id.") @PathParam("queueId") String queueId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> {
            RoutingStore.Kept kept = routing.get(queueId);
            return Response.ok(kept.view())
                    .header("ETag", Etags.of(kept.version()))
                    .build();
        });
    }

    @PUT
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER})
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "putRoutingPlan",
            summary = "Write a queue's routing rules",
            description = "The first rule that fits decides. Changes need If-Match; the first rules of a queue do not.")
    @APIResponse(
            responseCode = "200",
            description = "The rules.",
            content = @Content(schema = @Schema(implementation = RoutingPlanView.class)))
    public Response put(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "The queue's id.") @PathParam("queueId") String queueId,
            @NotNull @Valid RoutingPlanRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> {
            RoutingStore.Kept kept = routing.put(queueId, wanted);
            return Reply.ok(kept.view(), kept.version());
        });
    }

    @POST
    @Path("/decision")
    @RolesAllowed({Role.PBX, Role.SUPERVISOR, Role.MANAGER})
    @Operation(
            operationId = "routeCaller",
            summary = "Which handlers is this caller connected to?",
            description =
                    "Everybody gets a group: unknown intents and queues without rules get the default. Nothing about"
                            + " the caller is kept. Supervisors may try their rules.")
    public RoutingView route(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "The queue's id.") @PathParam("queueId") String queueId,
            @NotNull @Valid RoutingRequest heard) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> routing.route(queueId, heard));
    }
}
