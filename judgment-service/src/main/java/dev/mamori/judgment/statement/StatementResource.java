package dev.mamori.judgment.statement;

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
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Statements of reasons (理由書): what was decided, by which agreed line, by whom and why. */
@Path("/v1/clients/{clientId}/judgments/{judgmentId}/statement")
@Tag(name = "Judgments")
@RunOnVirtualThread
public class StatementResource {
    private final Caller caller;
    private final Transactions transactions;
    private final StatementService statements;
    private final StatementPageService pages;

    StatementResource(
            Caller caller, Transactions transactions, StatementService statements, StatementPageService pages) {
        this.caller = caller;
        this.transactions = transactions;
        this.statements = statements;
        this.pages = pages;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({
        Role.COMMUNICATOR,
        Role.SUPERVISOR,
        Role.MANAGER,
        Role.SPECIALIST,
        Role.BLOCK_REVIEWER,
        Role.CLIENT,
        Role.AUDITOR
    })
    @Operation(
            operationId = "getJudgmentStatement",
            summary = "Get the statement of reasons",
            description = "Of a signed judgment. A communicator sees those on contacts of her own. Reading is logged.")
    public StatementView statement(@PathParam("clientId") ClientId clientId, @PathParam("judgmentId") UUID judgmentId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> statements.of(judgmentId));
    }

    @GET
    @Path("/page")
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed({
        Role.COMMUNICATOR,
        Role.SUPERVISOR,
        Role.MANAGER,
        Role.SPECIALIST,
        Role.BLOCK_REVIEWER,
        Role.CLIENT,
        Role.AUDITOR
    })
    @Operation(
            operationId = "getJudgmentStatementPage",
            summary = "Get the statement of reasons as a page to print",
            description = "In Japanese, A4. Reading is logged.")
    @APIResponse(
            responseCode = "200",
            description = "The page.",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public Response page(@PathParam("clientId") ClientId clientId, @PathParam("judgmentId") UUID judgmentId) {
        caller.mustSee(clientId);
        var statement = transactions.inClient(clientId, () -> statements.of(judgmentId));
        return Response.ok(pages.of(statement), "text/html;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .build();
    }
}
