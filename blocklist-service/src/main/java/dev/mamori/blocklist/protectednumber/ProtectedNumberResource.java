package dev.mamori.blocklist.protectednumber;

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
import jakarta.ws.rs.DELETE;
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

/** Numbers and ranges of a client that can never be blocked (HS-07). */
@Path("/v1/clients/{clientId}/protected-numbers")
@Tag(
        name = "Protected numbers",
        description = "Own, forwarding, client, partner, main, relay service, police, fire and government lines.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ProtectedNumberResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final Cursors cursors;
    private final ProtectedNumberService numbers;
    private final ProtectedNumberStore store;

    ProtectedNumberResource(
            Caller caller,
            Commands commands,
            Transactions transactions,
            Cursors cursors,
            ProtectedNumberService numbers,
            ProtectedNumberStore store) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.cursors = cursors;
        this.numbers = numbers;
        this.store = store;
    }

    @POST
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "protectNumber",
            summary = "Protect a number or a range from being blocked",
            description = "Requests to block it are refused (HS-07). Entries that exist stay: revoke them.")
    @APIResponse(
            responseCode = "201",
            description = "The protected line.",
            content = @Content(schema = @Schema(implementation = ProtectedNumberView.class)))
    public Response add(@PathParam("clientId") ClientId clientId, @NotNull @Valid ProtectedNumberRequest wanted) {
        caller.mustAdminister(clientId);
        return commands.perform(clientId, wanted, () -> {
            ProtectedNumberView line = numbers.add(wanted);
            return Reply.created("/v1/clients/" + clientId + "/protected-numbers/" + line.protectedNumberId(), line);
        });
    }

    @GET
    @RolesAllowed({
        Role.ADMIN,
        Role.SUPERVISOR,
        Role.MANAGER,
        Role.SPECIALIST,
        Role.BLOCK_REVIEWER,
        Role.CLIENT,
        Role.AUDITOR
    })
    @Operation(
            operationId = "listProtectedNumbers",
            summary = "List the protected numbers of a client",
            description = "Ordered by their digits.")
    public Page<ProtectedNumberView> list(
            @PathParam("clientId") ClientId clientId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustAdminister(clientId);
        String after = cursors.read(cursor).map(key -> key.getFirst()).orElse("");
        return transactions.inClient(
                clientId, () -> Page.of(store.list(after, limit + 1), limit, last -> cursors.sign(last.prefix())));
    }

    @DELETE
    @Path("/{protectedNumberId}")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "unprotectNumber",
            summary = "Remove a protected number",
            description = "From then on it can be blocked again.")
    @APIResponse(responseCode = "204", description = "It is removed.")
    public Response remove(@PathParam("clientId") ClientId clientId, @PathParam("protectedNumberId") UUID id) {
        caller.mustAdminister(clientId);
        return commands.perform(clientId, null, () -> {
            numbers.remove(id);
            return Reply.noContent();
        });
    }
}
