package dev.mamori.notification.alert;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Etags;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Reply;
import dev.mamori.platform.web.Text;
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
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** To whom a client's live alerts go further. */
@Path("/v1/clients/{clientId}/alert-forwarding")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Alert forwarding", description = "To whom the client's live alerts go further, grouped and counted.")
public class ForwardingResource {
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final AlertGroupService service;

    ForwardingResource(Caller caller, Commands commands, Transactions transactions, AlertGroupService service) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.service = service;
    }

    @GET
    @RolesAllowed({Role.CLIENT, Role.SUPERVISOR, Role.MANAGER, Role.AUDITOR})
    @Operation(
            operationId = "getAlertForwarding",
            summary = "Get to whom live alerts go further",
            description = "With its version as `ETag`; `0` while nobody has decided and the usual counts.")
    @APIResponse(
            responseCode = "200",
            description = "To whom they go.",
            content = @Content(schema = @Schema(implementation = ForwardingView.class)))
    public Response get(@PathParam("clientId") ClientId clientId) {
        caller.mustSee(clientId);
        AlertGroupStore.Decided decided = transactions.inClient(clientId, service::decided);
        return Response.ok(ForwardingView.of(decided.forwarding()))
                .header("ETag", Etags.of(decided.version()))
                .build();
    }

    @PUT
    @RolesAllowed(Role.MANAGER)
    @Operation(
            operationId = "decideAlertForwarding",
            summary = "Decide to whom live alerts go further",
            description = "The version seen goes in `If-Match`.")
    @APIResponse(
            responseCode = "200",
            description = "It is decided.",
            content = @Content(schema = @Schema(implementation = ForwardingView.class)))
    public Response decide(@PathParam("clientId") ClientId clientId, @Valid ForwardingRequest request) {
        caller.mustSee(clientId);
        if (request.window().toSeconds() < 1 || request.window().compareTo(LONGEST) > 0) {
            throw Problems.invalid(
                    "/window",
                    "Window",
                    Text.of("1 秒から 1 日までの期間（ISO 8601）を指定してください。", "Give a duration (ISO 8601) of 1 second to 1 day."));
        }
        Forwarding wanted = new Forwarding(request.toClient(), Set.copyOf(request.departments()), request.window());
        return commands.perform(clientId, request, () -> {
            AlertGroupStore.Decided decided = service.decide(clientId, wanted);
            return Reply.ok(ForwardingView.of(decided.forwarding()), decided.version());
        });
    }
}
