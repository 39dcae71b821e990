package dev.mamori.cases.measure;

import dev.mamori.cases.casefile.CaseId;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Language;
import dev.mamori.platform.web.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was answered, promised and done in a case. Added to, never changed; the ETag of each answer is the case's. */
@Path("/v1/clients/{clientId}/cases/{caseId}")
@Tag(name = "Measures", description = "Answers, promises, warnings and lighter means.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class MeasureResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final MeasureService measures;
    private final Clock clock;

    MeasureResource(Caller caller, Commands commands, Transactions transactions, MeasureService measures, Clock clock) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.measures = measures;
        this.clock = clock;
    }

    @GET
    @Path("/measures")
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
            operationId = "getMeasures",
            summary = "See what was answered, promised and done in a case",
            description = "Each list in the order of time.")
    public MeasuresView list(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the case.") @PathParam("caseId") CaseId caseId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> MeasuresView.of(measures.list(caseId)));
    }

    @POST
    @Path("/answers")
    @RolesAllowed({Role.COMMUNICATOR, Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "recordAnswer",
            summary = "Record what was answered to the customer",
            description = "A full apology while the facts are open is recorded and remarked, never refused.")
    @APIResponse(
            responseCode = "201",
            description = "The answer.",
            content = @Content(schema = @Schema(implementation = AnswerView.class)))
    public Response answer(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the case.") @PathParam("caseId") CaseId caseId,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @Valid AnswerRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> {
            Answer answer = wanted.toAnswer();
            long version = measures.record(caseId, answer);
            return created(
                    clientId,
                    caseId,
                    AnswerView.of(answer, measures.factsAreOpen(caseId), Language.of(language)),
                    version);
        });
    }

    @POST
    @Path("/promises")
    @RolesAllowed({Role.COMMUNICATOR, Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "recordPromise",
            summary = "Record a promise to the customer",
            description = "While one is overdue, repeated contacts do not count against the customer.")
    @APIResponse(
            responseCode = "201",
            description = "The promise.",
            content = @Content(schema = @Schema(implementation = PromiseView.class)))
    public Response promise(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the case.") @PathParam("caseId") CaseId caseId,
            @Valid PromiseRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> {
            Promise promise = wanted.toPromise(clock.instant());
            long version = measures.record(caseId, promise);
            return created(clientId, caseId, PromiseView.of(promise), version);
        });
    }

    @POST
    @Path("/promises/{promiseId}/kept")
    @RolesAllowed({Role.COMMUNICATOR, Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "keepPromise",
            summary = "Record that a promise was kept",
            description = "Once; the promise itself stays as it was made.")
    @APIResponse(
            responseCode = "200",
            description = "The promise.",
            content = @Content(schema = @Schema(implementation = PromiseView.class)))
    public Response kept(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the case.") @PathParam("caseId") CaseId caseId,
            @Parameter(description = "Id of the promise.") @PathParam("promiseId") UUID promiseId,
            @Valid PromiseKeptRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> {
            long version = measures.keep(caseId, promiseId, wanted.at());
            return Reply.ok(PromiseView.of(measures.promise(caseId, promiseId)), version);
        });
    }

    @POST
    @Path("/warnings")
    @RolesAllowed({Role.COMMUNICATOR, Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "recordWarning",
            summary = "Record a warning to the customer",
            description = "Word for word, by whatever means it was given.")
    @APIResponse(
            responseCode = "201",
            description = "The warning.",
            content = @Content(schema = @Schema(implementation = WarningView.class)))
    public Response warning(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the case.") @PathParam("caseId") CaseId caseId,
            @Valid WarningRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> {
            Warning warning = wanted.toWarning();
            long version = measures.record(caseId, warning);
            return created(clientId, caseId, WarningView.of(warning), version);
        });
    }

    @POST
    @Path("/lighter-means")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "recordLighterMeans",
            summary = "Record something lighter than refusing calls that was tried",
            description = "A block review asks what was tried before.")
    @APIResponse(
            responseCode = "201",
            description = "The means and its result.",
            content = @Content(schema = @Schema(implementation = LighterMeansView.class)))
    public Response lighterMeans(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the case.") @PathParam("caseId") CaseId caseId,
            @Valid LighterMeansRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> {
            LighterMeans tried = wanted.toLighterMeans();
            long version = measures.record(caseId, tried);
            return created(clientId, caseId, LighterMeansView.of(tried), version);
        });
    }

    private static Reply created(ClientId clientId, CaseId caseId, Object body, long version) {
        return Reply.created("/v1/clients/" + clientId + "/cases/" + caseId + "/measures", body, version);
    }
}
