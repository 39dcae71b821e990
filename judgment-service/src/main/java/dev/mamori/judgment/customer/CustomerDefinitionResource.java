package dev.mamori.judgment.customer;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customer definitions (顧客の定義): a guide for trading on, apart from every verdict. */
@Path("/v1/clients/{clientId}/customer-definitions")
@Tag(
        name = "Customer definitions",
        description = "Whom the company wants a long relation with; no verdict looks at it.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CustomerDefinitionResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final Cursors cursors;
    private final CustomerDefinitionService definitions;
    private final CustomerDefinitionStore store;

    CustomerDefinitionResource(
            Caller caller,
            Commands commands,
            Transactions transactions,
            Cursors cursors,
            CustomerDefinitionService definitions,
            CustomerDefinitionStore store) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.cursors = cursors;
        this.definitions = definitions;
        this.store = store;
    }

    @POST
    @RolesAllowed({Role.CLIENT, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "stateCustomerDefinition",
            summary = "State whom the company wants a long relation with",
            description = "A new version; earlier ones stay readable.")
    @APIResponse(
            responseCode = "201",
            description = "The version.",
            content = @Content(schema = @Schema(implementation = CustomerDefinitionView.class)))
    public Response state(@PathParam("clientId") ClientId clientId, @NotNull @Valid CustomerDefinitionRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> {
            var made = definitions.state(wanted);
            return Reply.created("/v1/clients/" + clientId + "/customer-definitions/" + made.definitionId(), made);
        });
    }

    @GET
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.CLIENT, Role.AUDITOR})
    @Operation(
            operationId = "listCustomerDefinitions",
            summary = "List the versions, newest first",
            description = "The first one holds now.")
    public Page<CustomerDefinitionView> list(
            @PathParam("clientId") ClientId clientId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustSee(clientId);
        var before =
                cursors.read(cursor).map(key -> UUID.fromString(key.getFirst())).orElse(null);
        return transactions.inClient(
                clientId,
                () -> Page.of(
                        store.list(before, limit + 1),
                        limit,
                        last -> cursors.sign(last.definitionId().toString())));
    }
}
