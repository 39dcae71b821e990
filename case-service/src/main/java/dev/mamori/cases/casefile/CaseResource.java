package dev.mamori.cases.casefile;

import dev.mamori.cases.contact.ContactId;
import dev.mamori.cases.contact.Sight;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Cursors;
import dev.mamori.platform.web.Etags;
import dev.mamori.platform.web.Language;
import dev.mamori.platform.web.Page;
import dev.mamori.platform.web.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Cases: opened out of contacts, seen by who may see one of their contacts, and by the client. */
@Path("/v1/clients/{clientId}/cases")
@Tag(name = "Cases", description = "What happened, in words and in order, and what people stated of it.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CaseResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final Cursors cursors;
    private final CaseStore store;
    private final CaseService cases;

    CaseResource(
            Caller caller,
            Commands commands,
            Transactions transactions,
            Cursors cursors,
            CaseStore store,
            CaseService cases) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.cursors = cursors;
        this.store = store;
        this.cases = cases;
    }

    @POST
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "openCase",
            summary = "Open a case out of contacts",
            description = "The client gets the first report by its feed.")
    @APIResponse(
            responseCode = "201",
            description = "The case.",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response open(
            @PathParam("clientId") ClientId clientId,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @Valid CaseOpeningRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> {
            CaseId id = cases.open(wanted);
            return Reply.created(location(clientId, id), CaseView.of(cases.parts(id), Language.of(language)), 1);
        });
    }

    @GET
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
            operationId = "listCases",
            summary = "List cases, latest first",
            description =
                    "A communicator sees those with a contact that she handled, site roles those of their centre.")
    public Page<CaseSummaryView> list(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Only cases with this contact.") @QueryParam("contactId") ContactId contactId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustSee(clientId);
        var after = cursors.read(cursor);
        return transactions.inClient(clientId, () -> {
            cases.mayList();
            return Page.of(
                            store.list(
                                    after.map(key -> Instant.parse(key.get(0))).orElse(null),
                                    after.map(key -> CaseId.valueOf(key.get(1))).orElse(null),
                                    contactId,
                                    Sight.of(caller),
                                    limit + 1),
                            limit,
                            last -> cursors.sign(
                                    last.openedAt().toString(), last.id().toString()))
                    .map(CaseSummaryView::of);
        });
    }

    @GET
    @Path("/{caseId}")
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
            operationId = "getCase",
            summary = "Get a case",
            description =
                    "The ETag counts every change and every record added; give it in If-Match to make a statement.")
    @APIResponse(
            responseCode = "200",
            description = "The case as it stands.",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response get(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the case.") @PathParam("caseId") CaseId caseId,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        caller.mustSee(clientId);
        CaseView.Parts parts = transactions.inClient(clientId, () -> cases.read(caseId));
        return Response.ok(CaseView.of(parts, Language.of(language)))
                .header("ETag", Etags.of(parts.head().version()))
                .build();
    }

    @POST
    @Path("/{caseId}/contacts")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "linkContact",
            summary = "Add a further contact to a case",
            description = "For example the next call about the same matter.")
    @APIResponse(
            responseCode = "201",
            description = "The case with the contact.",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response link(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the case.") @PathParam("caseId") CaseId caseId,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @Valid LinkRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> {
            long version = cases.link(caseId, wanted.toLink());
            return Reply.created(
                    location(clientId, caseId), CaseView.of(cases.parts(caseId), Language.of(language)), version);
        });
    }

    @POST
    @Path("/{caseId}/number-disclosures")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.BLOCK_REVIEWER})
    @Operation(
            operationId = "discloseNumber",
            summary = "Get the whole number of a case's customer, for a purpose that is put on record",
            description = "Everybody else sees the last four digits. A request without a purpose is refused.")
    @APIResponse(
            responseCode = "200",
            description = "The number.",
            content = @Content(schema = @Schema(implementation = NumberDisclosureView.class)))
    public Response discloseNumber(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the case.") @PathParam("caseId") CaseId caseId,
            @Valid NumberDisclosureRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(
                clientId,
                wanted,
                () -> Reply.ok(new NumberDisclosureView(
                        cases.discloseNumber(caseId, wanted).e164())));
    }

    static String location(ClientId clientId, CaseId caseId) {
        return "/v1/clients/" + clientId + "/cases/" + caseId;
    }
}
