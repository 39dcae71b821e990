package dev.mamori.notification.client;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The registry of client companies. */
@Path("/v1/clients")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Clients", description = "The companies on whose behalf contacts are answered.")
public class ClientResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final Cursors cursors;
    private final ClientService service;

    ClientResource(
            Caller caller, Commands commands, Transactions transactions, Cursors cursors, ClientService service) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.cursors = cursors;
        this.service = service;
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "registerClient",
            summary = "Register a client company",
            description = "The other services learn of it by the feed of the registries.")
    @APIResponse(
            responseCode = "201",
            description = "The client is registered.",
            content = @Content(schema = @Schema(implementation = ClientView.class)))
    public Response register(@Valid ClientRequest request) {
        return commands.performInRegistry(request, () -> {
            ClientView made = service.register(request);
            return Reply.created("/v1/clients/" + made.clientId(), made);
        });
    }

    @GET
    @RolesAllowed({Role.ADMIN, Role.CLIENT, Role.AUDITOR, Role.SERVICE})
    @Operation(
            operationId = "listClients",
            summary = "List clients",
            description = "An admin and our own services see all; others see those that their token names.")
    public Page<ClientView> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit, @QueryParam("cursor") String cursor) {
        String after = cursors.read(cursor).map(key -> key.getFirst()).orElse("");
        return transactions.inRegistry(
                () -> Page.of(service.list(after, limit + 1), limit, last -> cursors.sign(last.clientId())));
    }

    @GET
    @Path("/{clientId}")
    @RolesAllowed({Role.ADMIN, Role.CLIENT, Role.AUDITOR, Role.SERVICE})
    @Operation(
            operationId = "getClient",
            summary = "Get a client",
            description = "Its id, names and whether it is in-house.")
    public ClientView get(@PathParam("clientId") ClientId clientId) {
        caller.mustAdminister(clientId);
        return transactions.inRegistry(() -> service.get(clientId.value()));
    }
}
