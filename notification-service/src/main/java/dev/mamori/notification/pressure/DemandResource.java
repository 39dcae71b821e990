package dev.mamori.notification.pressure;

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
import jakarta.validation.Valid;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the client demands of the agency; the client's own people do not see it here. */
@Path("/v1/clients/{clientId}/client-demands")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Client demands", description = "Pressure by the client on the agency, recorded; it touches no verdict.")
public class DemandResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final Cursors cursors;
    private final DemandService service;

    DemandResource(
            Caller caller, Commands commands, Transactions transactions, Cursors cursors, DemandService service) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.cursors = cursors;
        this.service = service;
    }

    @POST
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "recordClientDemand",
            summary = "Record a demand of the client",
            description =
                    "Legal and headquarters are told, and at the client the addressee for pressure. No verdict is touched.")
    @APIResponse(
            responseCode = "201",
            description = "The demand is recorded.",
            content = @Content(schema = @Schema(implementation = DemandView.class)))
    public Response record(@PathParam("clientId") ClientId clientId, @Valid DemandRequest request) {
        caller.mustSee(clientId);
        return commands.perform(clientId, request, () -> {
            DemandView made = service.record(clientId, request);
            return Reply.created("/v1/clients/" + clientId + "/client-demands/" + made.demandId(), made);
        });
    }

    @GET
    @RolesAllowed({Role.MANAGER, Role.SPECIALIST, Role.AUDITOR})
    @Operation(
            operationId = "listClientDemands",
            summary = "List demands of the client, the newest first",
            description = "With their words. Audited.")
    public Page<DemandView> list(
            @PathParam("clientId") ClientId clientId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustSee(clientId);
        UUID before =
                cursors.read(cursor).map(key -> UUID.fromString(key.getFirst())).orElse(null);
        return transactions.inClient(
                clientId,
                () -> Page.of(
                        service.list(clientId, before, limit + 1),
                        limit,
                        last -> cursors.sign(last.demandId().toString())));
    }
}
