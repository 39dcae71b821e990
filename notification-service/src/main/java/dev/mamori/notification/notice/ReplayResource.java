package dev.mamori.notification.notice;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lets a client have what its endpoint missed. */
@Path("/v1/clients/{clientId}/webhooks/{webhookId}/replay")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Webhooks", description = "Endpoints of the client's own systems that are told of new notices.")
public class ReplayResource {
    private final Caller caller;
    private final Commands commands;
    private final ReplayService service;

    ReplayResource(Caller caller, Commands commands, ReplayService service) {
        this.caller = caller;
        this.commands = commands;
        this.service = service;
    }

    @POST
    @RolesAllowed(Role.CLIENT)
    @Operation(
            operationId = "replayWebhook",
            summary = "Send the notices of a span of time again",
            description =
                    "To this endpoint, with the same `webhook-id` as before, so that it can drop what it has. At most 5,000"
                            + " notices at once: choose a shorter span otherwise.")
    @APIResponse(
            responseCode = "202",
            description = "They are in the queue.",
            content = @Content(schema = @Schema(implementation = ReplayView.class)))
    public Response replay(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the endpoint.") @PathParam("webhookId") UUID webhookId,
            @Valid ReplayRequest request) {
        caller.mustSee(clientId);
        return commands.perform(clientId, request, () -> Reply.accepted(service.replay(clientId, webhookId, request)));
    }
}
