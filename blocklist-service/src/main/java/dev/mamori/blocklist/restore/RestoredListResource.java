package dev.mamori.blocklist.restore;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What to do after an older database was restored (ADR 0013). */
@Path("/v1/clients/{clientId}/restored-lists")
@Tag(name = "Restored lists", description = "An older database refuses nobody until the journals were replayed.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class RestoredListResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final RestoredListService restored;

    RestoredListResource(Caller caller, Commands commands, Transactions transactions, RestoredListService restored) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.restored = restored;
    }

    @GET
    @RolesAllowed({Role.ADMIN, Role.BLOCK_REVIEWER, Role.SPECIALIST, Role.AUDITOR})
    @Operation(
            operationId = "listRestoredLists",
            summary = "Which restores were found",
            description = "Newest first. While one is not replayed, the client's queues refuse nobody.")
    public List<RestoredListView> list(@PathParam("clientId") ClientId clientId) {
        caller.mustAdminister(clientId);
        return transactions.inClient(clientId, restored::all);
    }

    @POST
    @Path("/{restoreId}/replay")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            operationId = "replayRestoredList",
            summary = "Replay the journals of the screening instances",
            description = "Ends again what had ended before the restore, rests again what had rested, and lets the list"
                    + " refuse again, in one transaction. Wait until every screening instance has reported.")
    @APIResponse(
            responseCode = "200",
            description = "The restore, replayed.",
            content = @Content(schema = @Schema(implementation = RestoredListView.class)))
    public Response replay(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "The restore's id.") @PathParam("restoreId") UUID restoreId,
            @NotNull @Valid ReplayRequest said) {
        caller.mustAdminister(clientId);
        return commands.perform(clientId, said, () -> Reply.ok(restored.replay(restoreId, said.reason())));
    }
}
