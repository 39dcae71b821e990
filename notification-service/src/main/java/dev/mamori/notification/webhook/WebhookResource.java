package dev.mamori.notification.webhook;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Cursors;
import dev.mamori.platform.web.Etags;
import dev.mamori.platform.web.Page;
import dev.mamori.platform.web.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Endpoints of the client's own systems. */
@Path("/v1/clients/{clientId}/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Webhooks", description = "Endpoints of the client's own systems that are told of new notices.")
public class WebhookResource {
    private static final UUID FIRST = new UUID(0, 0);

    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final Cursors cursors;
    private final WebhookService service;

    WebhookResource(
            Caller caller, Commands commands, Transactions transactions, Cursors cursors, WebhookService service) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.cursors = cursors;
        this.service = service;
    }

    @POST
    @RolesAllowed(Role.CLIENT)
    @Operation(
            operationId = "addWebhook",
            summary = "Register an endpoint",
            description = "The answer holds the signing secret. It is shown here and never again.")
    @APIResponse(
            responseCode = "201",
            description = "The endpoint is registered.",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Response add(@PathParam("clientId") ClientId clientId, @Valid WebhookRequest request) {
        caller.mustSee(clientId);
        service.checkDestination(request.url());
        return commands.perform(clientId, request, () -> {
            WebhookService.Versioned made = service.add(clientId, request);
            return Reply.created(
                    "/v1/clients/" + clientId + "/webhooks/" + made.view().webhookId(), made.view(), made.version());
        });
    }

    @GET
    @RolesAllowed({Role.CLIENT, Role.AUDITOR})
    @Operation(operationId = "listWebhooks", summary = "List endpoints", description = "Without secrets.")
    public Page<WebhookView> list(
            @PathParam("clientId") ClientId clientId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustSee(clientId);
        UUID after =
                cursors.read(cursor).map(key -> UUID.fromString(key.getFirst())).orElse(FIRST);
        return transactions.inClient(
                clientId,
                () -> Page.of(
                        service.list(after, limit + 1),
                        limit,
                        last -> cursors.sign(last.webhookId().toString())));
    }

    @GET
    @Path("/{webhookId}")
    @RolesAllowed({Role.CLIENT, Role.AUDITOR})
    @Operation(operationId = "getWebhook", summary = "Get an endpoint", description = "Without its secret.")
    @APIResponse(
            responseCode = "200",
            description = "The endpoint, with its version as `ETag`.",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Response get(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the endpoint.") @PathParam("webhookId") UUID webhookId) {
        caller.mustSee(clientId);
        WebhookService.Versioned found = transactions.inClient(clientId, () -> service.get(webhookId));
        return Response.ok(found.view())
                .header("ETag", Etags.of(found.version()))
                .build();
    }

    @PUT
    @Path("/{webhookId}")
    @RolesAllowed(Role.CLIENT)
    @Operation(
            operationId = "changeWebhook",
            summary = "Change an endpoint",
            description =
                    "All members at once; the version seen goes in `If-Match`. What waits goes to the new address.")
    @APIResponse(
            responseCode = "200",
            description = "The endpoint is changed.",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Response change(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the endpoint.") @PathParam("webhookId") UUID webhookId,
            @Valid WebhookChangeRequest request) {
        caller.mustSee(clientId);
        service.checkDestination(request.url());
        return commands.perform(clientId, request, () -> {
            WebhookService.Versioned changed = service.change(webhookId, request);
            return Reply.ok(changed.view(), changed.version());
        });
    }

    @POST
    @Path("/{webhookId}/activation")
    @RolesAllowed(Role.CLIENT)
    @Operation(
            operationId = "activateWebhook",
            summary = "Call an endpoint again that was switched off",
            description = "For one that failed for long. What was missed can be had by a replay.")
    @APIResponse(
            responseCode = "200",
            description = "The endpoint, enabled.",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Response activate(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the endpoint.") @PathParam("webhookId") UUID webhookId) {
        caller.mustSee(clientId);
        return commands.perform(clientId, null, () -> {
            WebhookService.Versioned active = service.activate(webhookId);
            return Reply.ok(active.view(), active.version());
        });
    }

    @POST
    @Path("/{webhookId}/rotation")
    @RolesAllowed(Role.CLIENT)
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "Give an endpoint a new secret",
            description =
                    "For a while (24 hours unless configured otherwise) messages carry two signatures, by the new and"
                            + " by the former secret, so that the receiver can change over without losing one.")
    @APIResponse(
            responseCode = "200",
            description = "The endpoint, with its new secret.",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Response rotate(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the endpoint.") @PathParam("webhookId") UUID webhookId) {
        caller.mustSee(clientId);
        return commands.perform(clientId, null, () -> {
            WebhookService.Versioned rotated = service.rotate(webhookId);
            return Reply.ok(rotated.view(), rotated.version());
        });
    }

    @DELETE
    @Path("/{webhookId}")
    @RolesAllowed(Role.CLIENT)
    @Operation(
            operationId = "removeWebhook",
            summary = "Remove an endpoint",
            description =
                    "Its secrets are erased and what was still to be sent there is cancelled; the log stays. `If-Match`"
                            + " may be left out: there is nothing of others to overwrite.")
    @APIResponse(responseCode = "204", description = "The endpoint is removed.")
    public Response remove(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the endpoint.") @PathParam("webhookId") UUID webhookId,
            @Parameter(description = "The version seen, to remove that one only.") @HeaderParam("If-Match")
                    String seen) {
        caller.mustSee(clientId);
        return commands.perform(clientId, null, () -> {
            service.remove(webhookId, seen != null);
            return Reply.noContent();
        });
    }
}
