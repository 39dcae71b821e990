package dev.mamori.cases.guard;

import dev.mamori.cases.registry.CentreId;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.CrossClient;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Cursors;
import dev.mamori.platform.web.Page;
import dev.mamori.platform.web.Problems;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The wall of a centre: the alerts of every client that the centre answers for and the caller may see. */
@Path("/v1/centres/{centreId}/alerts")
@Tag(name = "Guard", description = "Live alerts, their stream, and how queues are guarded.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.SUPERVISOR, Role.MANAGER})
public class AlertResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final Cursors cursors;
    private final AlertStore store;
    private final AlertService alerts;

    AlertResource(
            Caller caller,
            Commands commands,
            Transactions transactions,
            Cursors cursors,
            AlertStore store,
            AlertService alerts) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.cursors = cursors;
        this.store = store;
        this.alerts = alerts;
    }

    @GET
    @Operation(
            operationId = "listAlerts",
            summary = "List a centre's alerts, latest first",
            description = "Of the clients in your token that the centre answers for.")
    public Page<AlertView> list(
            @Parameter(description = "Id of the centre.") @PathParam("centreId") CentreId centreId,
            @Parameter(description = "Only alerts that nobody acknowledged.") @QueryParam("open") @DefaultValue("false")
                    boolean open,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustSeeCentre(centreId.value());
        long before =
                cursors.read(cursor).map(key -> Long.parseLong(key.getFirst())).orElse(Long.MAX_VALUE);
        return transactions.across(CrossClient.LIVE_WALL, () -> Page.of(
                        store.latest(centreId, caller.clients(), open, before, limit + 1),
                        limit,
                        last -> cursors.sign(last.wallPosition().toString()))
                .map(AlertView::of));
    }

    @POST
    @Path("/{alertId}/acknowledgement")
    @Operation(
            operationId = "acknowledgeAlert",
            summary = "Acknowledge an alert",
            description = "Who comes second changes nothing and sees who was first.")
    @APIResponse(
            responseCode = "200",
            description = "The alert, acknowledged.",
            content = @Content(schema = @Schema(implementation = AlertView.class)))
    public Response acknowledge(
            @Parameter(description = "Id of the centre.") @PathParam("centreId") CentreId centreId,
            @Parameter(description = "Id of the alert.") @PathParam("alertId") UUID alertId) {
        caller.mustSeeCentre(centreId.value());
        Alert seen = transactions
                .across(CrossClient.LIVE_WALL, () -> store.find(alertId))
                .filter(alert -> centreId.equals(alert.centre()))
                .orElseThrow(Problems::notFound);
        var client = new ClientId(seen.client());
        caller.mustSee(client);
        return commands.perform(client, null, () -> {
            boolean first = alerts.acknowledge(alertId);
            return Reply.ok(AlertView.of(alerts.get(alertId))).auditedIf(first);
        });
    }
}
