package dev.mamori.cases.journal;

import dev.mamori.cases.casefile.CaseId;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Language;
import dev.mamori.platform.web.Page;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The journal of a case: what was found, said and done after the contact, and what is still open. */
@Path("/v1/clients/{clientId}/cases/{caseId}")
@Tag(name = "Journal", description = "What was found, said and done in a case, what is open, and its closing.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class JournalResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final JournalService journal;

    JournalResource(Caller caller, Commands commands, Transactions transactions, JournalService journal) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.journal = journal;
    }

    @POST
    @Path("/journal")
    @RolesAllowed({Role.COMMUNICATOR, Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "addJournalEntry",
            summary = "Record what was found, said or done",
            description =
                    "Nothing but a visit by one person alone is refused for what is missing; see the open points.")
    @APIResponse(
            responseCode = "201",
            description = "The entry; the ETag is the case's.",
            content = @Content(schema = @Schema(implementation = EntryView.class)))
    public Response add(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the case.") @PathParam("caseId") CaseId caseId,
            @Valid EntryRequest sent) {
        caller.mustSee(clientId);
        return commands.perform(clientId, sent, () -> {
            var added = journal.add(caseId, sent);
            return Reply.created(
                    "/v1/clients/" + clientId + "/cases/" + caseId + "/journal", added.view(), added.version());
        });
    }

    @GET
    @Path("/journal")
    @RolesAllowed({Role.COMMUNICATOR, Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.CLIENT, Role.AUDITOR})
    @Operation(
            operationId = "listJournal",
            summary = "List a case's journal in the order of time",
            description = "Corrected entries included. The client does not see response factors.")
    public Page<EntryView> list(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the case.") @PathParam("caseId") CaseId caseId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> new Page<>(journal.list(caseId), null));
    }

    @GET
    @Path("/open-points")
    @RolesAllowed({Role.COMMUNICATOR, Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.AUDITOR})
    @Operation(
            operationId = "listOpenPoints",
            summary = "List what is still open in a case",
            description = "In the order of the guideline's steps. Remarks, never locks.")
    public OpenPointsView openPoints(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the case.") @PathParam("caseId") CaseId caseId,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> view(caseId, language));
    }

    @POST
    @Path("/closing")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "closeCase",
            summary = "Close a case",
            description = "Refused with every reason at once. Records can be added afterwards.")
    @APIResponse(
            responseCode = "200",
            description = "What is still open, for the record.",
            content = @Content(schema = @Schema(implementation = OpenPointsView.class)))
    public Response close(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the case.") @PathParam("caseId") CaseId caseId,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @Valid ClosingRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> {
            long version = journal.close(caseId, wanted);
            return Reply.ok(view(caseId, language), version);
        });
    }

    private OpenPointsView view(CaseId caseId, String language) {
        return OpenPointsView.of(
                journal.openPoints(caseId), journal.outcome(caseId).orElse(null), Language.of(language));
    }
}
