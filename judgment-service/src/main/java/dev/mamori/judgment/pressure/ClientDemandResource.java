package dev.mamori.judgment.pressure;

import dev.mamori.judgment.pressure.ClientDemandRequest.AnswerRequest;
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
import jakarta.validation.constraints.NotNull;
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

/** Demands of the client from its stronger position (優越的な地位の乱用): recorded, for legal, apart from every verdict. */
@Path("/v1/clients/{clientId}/client-demands")
@Tag(name = "Client demands", description = "What a client demands from its stronger position; it touches no verdict.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ClientDemandResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final Cursors cursors;
    private final ClientDemandService demands;
    private final ClientDemandStore store;

    ClientDemandResource(
            Caller caller,
            Commands commands,
            Transactions transactions,
            Cursors cursors,
            ClientDemandService demands,
            ClientDemandStore store) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.cursors = cursors;
        this.demands = demands;
        this.store = store;
    }

    @POST
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "recordClientDemand",
            summary = "Record a demand of the client",
            description = "It goes to legal. A demand to soften a verdict changes none.")
    @APIResponse(
            responseCode = "201",
            description = "The demand.",
            content = @Content(schema = @Schema(implementation = ClientDemandView.class)))
    public Response record(@PathParam("clientId") ClientId clientId, @NotNull @Valid ClientDemandRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> {
            var made = demands.record(wanted);
            return Reply.created("/v1/clients/" + clientId + "/client-demands/" + made.demandId(), made);
        });
    }

    @GET
    @RolesAllowed({Role.MANAGER, Role.SPECIALIST, Role.AUDITOR})
    @Operation(
            operationId = "listClientDemands",
            summary = "List the demands, newest first",
            description = "Never for the client itself.")
    public Page<ClientDemandView> list(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Only those that wait for legal.") @QueryParam("waiting") @DefaultValue("false")
                    boolean waiting,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustSee(clientId);
        var before =
                cursors.read(cursor).map(key -> UUID.fromString(key.getFirst())).orElse(null);
        return transactions.inClient(
                clientId,
                () -> Page.of(
                        store.list(waiting, before, limit + 1),
                        limit,
                        last -> cursors.sign(last.demandId().toString())));
    }

    @POST
    @Path("/{demandId}/answer")
    @RolesAllowed({Role.SPECIALIST})
    @Operation(
            operationId = "answerClientDemand",
            summary = "Take a demand for legal",
            description = "Once, with what is done about it.")
    @APIResponse(
            responseCode = "200",
            description = "The demand.",
            content = @Content(schema = @Schema(implementation = ClientDemandView.class)))
    public Response answer(
            @PathParam("clientId") ClientId clientId,
            @PathParam("demandId") UUID demandId,
            @NotNull @Valid AnswerRequest given) {
        caller.mustSee(clientId);
        return commands.perform(clientId, given, () -> Reply.ok(demands.take(demandId, given)));
    }
}
