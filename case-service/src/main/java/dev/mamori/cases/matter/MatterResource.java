package dev.mamori.cases.matter;

import dev.mamori.cases.casefile.CaseId;
import dev.mamori.cases.measure.AnswerRequest;
import dev.mamori.cases.measure.PromiseKeptRequest;
import dev.mamori.cases.measure.PromiseRequest;
import dev.mamori.cases.measure.PromiseView;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Page;
import dev.mamori.platform.web.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

/** Matters of one client: contacts about the same thing, with what was answered and promised. */
@Path("/v1/clients/{clientId}")
@Tag(name = "Matters", description = "What customers want settled, over all channels and desks of one client.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.COMMUNICATOR, Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
public class MatterResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final MatterService matters;
    private final Clock clock;

    MatterResource(Caller caller, Commands commands, Transactions transactions, MatterService matters, Clock clock) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.matters = matters;
        this.clock = clock;
    }

    @POST
    @Path("/matters")
    @Operation(
            operationId = "openMatter",
            summary = "Open a matter",
            description = "Over channels and desks; never over clients.")
    @APIResponse(
            responseCode = "201",
            description = "The matter.",
            content = @Content(schema = @Schema(implementation = MatterView.class)))
    public Response open(@PathParam("clientId") ClientId clientId, @Valid MatterRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> {
            MatterView matter = matters.open(wanted);
            return Reply.created(location(clientId, matter.matterId()), matter, 1);
        });
    }

    @GET
    @Path("/matters/{matterId}")
    @Operation(
            operationId = "getMatter",
            summary = "Get a matter",
            description = "With what counts as a repeat and what does not.")
    public MatterView get(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the matter.") @PathParam("matterId") UUID matterId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> matters.read(matterId));
    }

    @GET
    @Path("/customers/{customerId}/matters")
    @Operation(
            operationId = "listMattersOfCustomer",
            summary = "List a customer's matters, latest first",
            description = "At most 200, of this client only: when, how often, what was answered.")
    public Page<MatterView> ofCustomer(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the customer.") @PathParam("customerId") UUID customerId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> new Page<>(matters.ofCustomer(customerId), null));
    }

    @POST
    @Path("/matters/{matterId}/contacts")
    @Operation(
            operationId = "addContactToMatter",
            summary = "Add a further contact to a matter",
            description = "Cases that grew out of the matter get it too.")
    @APIResponse(
            responseCode = "201",
            description = "The matter.",
            content = @Content(schema = @Schema(implementation = MatterView.class)))
    public Response link(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the matter.") @PathParam("matterId") UUID matterId,
            @Valid MatterContactRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> created(clientId, matterId, matters.link(matterId, wanted)));
    }

    @POST
    @Path("/matters/{matterId}/answers")
    @Operation(
            operationId = "recordAnswerInMatter",
            summary = "Record what was answered, before there is a case",
            description = "Repeats count from the first complete answer.")
    @APIResponse(
            responseCode = "201",
            description = "The matter.",
            content = @Content(schema = @Schema(implementation = MatterView.class)))
    public Response answer(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the matter.") @PathParam("matterId") UUID matterId,
            @Valid AnswerRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(
                clientId, wanted, () -> created(clientId, matterId, matters.record(matterId, wanted.toAnswer())));
    }

    @POST
    @Path("/matters/{matterId}/promises")
    @Operation(
            operationId = "recordPromiseInMatter",
            summary = "Record a promise, before there is a case",
            description = "While one is overdue, contacts do not count as repeats.")
    @APIResponse(
            responseCode = "201",
            description = "The matter.",
            content = @Content(schema = @Schema(implementation = MatterView.class)))
    public Response promise(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the matter.") @PathParam("matterId") UUID matterId,
            @Valid PromiseRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(
                clientId,
                wanted,
                () -> created(clientId, matterId, matters.record(matterId, wanted.toPromise(clock.instant()))));
    }

    @POST
    @Path("/matters/{matterId}/promises/{promiseId}/kept")
    @Operation(
            operationId = "keepPromiseOfMatter",
            summary = "Record that a promise of a matter was kept",
            description = "Once; counting goes on from then.")
    @APIResponse(
            responseCode = "200",
            description = "The promise.",
            content = @Content(schema = @Schema(implementation = PromiseView.class)))
    public Response kept(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the matter.") @PathParam("matterId") UUID matterId,
            @Parameter(description = "Id of the promise.") @PathParam("promiseId") UUID promiseId,
            @Valid PromiseKeptRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(
                clientId, wanted, () -> Reply.ok(PromiseView.of(matters.keep(matterId, promiseId, wanted.at()))));
    }

    @POST
    @Path("/matters/{matterId}/closing")
    @Operation(
            operationId = "closeMatter",
            summary = "Close a matter",
            description = "Refused with all reasons while there is no complete answer or a promise is open.")
    @APIResponse(
            responseCode = "200",
            description = "The matter.",
            content = @Content(schema = @Schema(implementation = MatterView.class)))
    public Response close(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the matter.") @PathParam("matterId") UUID matterId,
            @Valid MatterClosingRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> {
            long version = matters.close(matterId, wanted.at());
            return Reply.ok(matters.view(matterId), version);
        });
    }

    @GET
    @Path("/matters/{matterId}/history-statement")
    @Operation(
            operationId = "getHistoryStatementOfMatter",
            summary = "Get the sentence that tells the customer the history",
            description = "When, how often, and what was answered; in polite Japanese.")
    public HistoryStatementView statement(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the matter.") @PathParam("matterId") UUID matterId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> matters.statement(matterId));
    }

    @GET
    @Path("/cases/{caseId}/history-statement")
    @Operation(
            operationId = "getHistoryStatement",
            summary = "Get the sentence that tells the customer a case's history",
            description = "When, how often, and what was answered; in polite Japanese.")
    public HistoryStatementView statementOfCase(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the case.") @PathParam("caseId") CaseId caseId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> matters.statement(caseId));
    }

    private Reply created(ClientId clientId, UUID matterId, long version) {
        return Reply.created(location(clientId, matterId), matters.view(matterId), version);
    }

    private static String location(ClientId clientId, UUID matterId) {
        return "/v1/clients/" + clientId + "/matters/" + matterId;
    }
}
