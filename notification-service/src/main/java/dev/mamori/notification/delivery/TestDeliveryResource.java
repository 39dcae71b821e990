package dev.mamori.notification.delivery;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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

/** Lets a client try its endpoint. */
@Path("/v1/clients/{clientId}/webhooks/{webhookId}/test")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Webhooks", description = "Endpoints of the client's own systems that are told of new notices.")
public class TestDeliveryResource {
    private final Caller caller;
    private final Commands commands;
    private final DeliveryService service;

    TestDeliveryResource(Caller caller, Commands commands, DeliveryService service) {
        this.caller = caller;
        this.commands = commands;
        this.service = service;
    }

    @POST
    @RolesAllowed(Role.CLIENT)
    @Operation(
            operationId = "testWebhook",
            summary = "Send a test message to an endpoint",
            description =
                    "Signed and retried as any other, of the type `dev.mamori.webhook.test.v1`; read in the log how it"
                            + " went.")
    @APIResponse(
            responseCode = "202",
            description = "It is in the queue.",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    public Response test(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the endpoint.") @PathParam("webhookId") UUID webhookId) {
        caller.mustSee(clientId);
        return commands.perform(clientId, null, () -> Reply.accepted(service.enqueueTest(clientId, webhookId)));
    }
}
