package dev.mamori.notification.delivery;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Cursors;
import dev.mamori.platform.web.Page;
import dev.mamori.platform.web.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The log of what was sent to the client's endpoints. */
@Path("/v1/clients/{clientId}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.CLIENT, Role.ADMIN, Role.AUDITOR})
@Tag(name = "Deliveries", description = "The log of what was sent to the client's endpoints, with every try.")
public class DeliveryResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final Cursors cursors;
    private final DeliveryService service;

    DeliveryResource(
            Caller caller, Commands commands, Transactions transactions, Cursors cursors, DeliveryService service) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.cursors = cursors;
        this.service = service;
    }

    @GET
    @Operation(
            operationId = "listDeliveries",
            summary = "List deliveries, the newest first",
            description = "With every try. Holds nothing of the notices but their ids.")
    public Page<DeliveryView> list(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Only those to this endpoint.") @QueryParam("webhookId") UUID webhookId,
            @Parameter(description = "Only those of this notice.") @QueryParam("noticeId") UUID noticeId,
            @Parameter(description = "Only those that stand there.") @QueryParam("state") DeliveryState state,
            @Parameter(description = "Only those made then or later.") @QueryParam("from") Instant from,
            @Parameter(description = "Only those made before then.") @QueryParam("until") Instant until,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustAdminister(clientId);
        var filter = new DeliveryFilter(webhookId, noticeId, state, from, until);
        UUID before =
                cursors.read(cursor).map(key -> UUID.fromString(key.getFirst())).orElse(null);
        return transactions.inClient(
                clientId,
                () -> Page.of(
                        service.list(filter, before, limit + 1),
                        limit,
                        last -> cursors.sign(last.deliveryId().toString())));
    }

    @GET
    @Path("/{deliveryId}")
    @Operation(
            operationId = "getDelivery",
            summary = "Get a delivery",
            description = "With every try. Holds nothing of the notice but its id.")
    public DeliveryView get(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the delivery.") @PathParam("deliveryId") UUID deliveryId) {
        caller.mustAdminister(clientId);
        return transactions.inClient(clientId, () -> service.get(deliveryId));
    }

    @POST
    @Path("/{deliveryId}/redelivery")
    @RolesAllowed({Role.CLIENT, Role.ADMIN})
    @Operation(
            operationId = "redeliver",
            summary = "Send again what was given up",
            description = "Once more, now, with the same `webhook-id`.")
    @APIResponse(
            responseCode = "202",
            description = "It is in the queue again.",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    public Response redeliver(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the delivery.") @PathParam("deliveryId") UUID deliveryId) {
        caller.mustAdminister(clientId);
        return commands.perform(clientId, null, () -> Reply.accepted(service.redeliver(deliveryId)));
    }
}
