package dev.mamori.blocklist.statement;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A statement of reasons and a pointer to redress for every block (BR-15, BR-21). */
@Path("/v1/clients/{clientId}/block-statements")
@Tag(name = "Block statements", description = "What is told to the person concerned, and how to object.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class StatementResource {
    private final Caller caller;
    private final Transactions transactions;
    private final StatementService statements;

    StatementResource(Caller caller, Transactions transactions, StatementService statements) {
        this.caller = caller;
        this.transactions = transactions;
        this.statements = statements;
    }

    @GET
    @Path("/{entryId}")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.BLOCK_REVIEWER, Role.CLIENT, Role.AUDITOR})
    @Operation(
            operationId = "getBlockStatement",
            summary = "The statement of reasons of a block",
            description =
                    "For an answer or a letter to the person concerned, in Japanese and English. It names acts, steps,"
                            + " term, channels and how to object, and no worker.")
    public StatementView get(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "The entry's id.") @PathParam("entryId") UUID entryId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> statements.of(entryId));
    }
}
