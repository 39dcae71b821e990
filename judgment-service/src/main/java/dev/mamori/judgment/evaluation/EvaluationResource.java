package dev.mamori.judgment.evaluation;

import dev.mamori.judgment.evaluation.EvaluationView.SummaryView;
import dev.mamori.platform.data.ClientId;
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

/** Evaluations of facts by the criteria in force. */
@Path("/v1/clients/{clientId}/evaluations")
@Tag(name = "Evaluations", description = "What agreed lines say about facts: proposals, never verdicts.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class EvaluationResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final Cursors cursors;
    private final EvaluationService evaluations;
    private final EvaluationStore store;

    EvaluationResource(
            Caller caller,
            Commands commands,
            Transactions transactions,
            Cursors cursors,
            EvaluationService evaluations,
            EvaluationStore store) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.cursors = cursors;
        this.evaluations = evaluations;
        this.store = store;
    }

    @POST
    @RolesAllowed({Role.COMMUNICATOR, Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.COUNSELLOR, Role.SERVICE})
    @Operation(
            operationId = "evaluateFacts",
            summary = "Evaluate a fact sheet",
            description = "By the set in force when each contact began or conduct happened. 422 when there was none.")
    @APIResponse(
            responseCode = "201",
            description = "Hits, near misses, what could not be counted, suggestions.",
            content = @Content(schema = @Schema(implementation = EvaluationView.class)))
    public Response evaluate(@PathParam("clientId") ClientId clientId, @NotNull @Valid FactSheetRequest sheet) {
        caller.mustSee(clientId);
        return commands.perform(clientId, sheet, () -> {
            var made = evaluations.evaluate(sheet.toFacts());
            return Reply.created("/v1/clients/" + clientId + "/evaluations/" + made.id(), view(made));
        });
    }

    @GET
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.AUDITOR})
    @Operation(
            operationId = "listEvaluations",
            summary = "List evaluations, newest first",
            description = "Of one case where `caseId` is given.")
    public Page<SummaryView> list(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Only those of this case.") @QueryParam("caseId") UUID caseId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustSee(clientId);
        var before =
                cursors.read(cursor).map(key -> UUID.fromString(key.getFirst())).orElse(null);
        return transactions.inClient(
                clientId,
                () -> Page.of(
                        store.list(caseId, before, limit + 1),
                        limit,
                        last -> cursors.sign(last.evaluationId().toString())));
    }

    @GET
    @Path("/{evaluationId}")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.AUDITOR, Role.SERVICE})
    @Operation(
            operationId = "getEvaluation",
            summary = "Get an evaluation",
            description = "As it was made; it never changes.")
    public EvaluationView get(@PathParam("clientId") ClientId clientId, @PathParam("evaluationId") UUID evaluationId) {
        caller.mustSee(clientId);
        return transactions.inClient(
                clientId,
                () -> store.find(evaluationId).map(EvaluationResource::view).orElseThrow(Problems::notFound));
    }

    private static EvaluationView view(EvaluationStore.Kept kept) {
        return EvaluationView.of(kept.id(), kept.at(), kept.facts(), kept.result());
    }
}
