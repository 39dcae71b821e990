package dev.mamori.cases.casefile;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Language;
import dev.mamori.platform.web.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people state of a case. Each PUT needs {@code If-Match} and answers with the whole case; the former stays. */
@Path("/v1/clients/{clientId}/cases/{caseId}")
@Tag(name = "Cases")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
public class StatementResource {
    private final Caller caller;
    private final Commands commands;
    private final StatementService statements;
    private final CaseService cases;

    StatementResource(Caller caller, Commands commands, StatementService statements, CaseService cases) {
        this.caller = caller;
        this.commands = commands;
        this.statements = statements;
        this.cases = cases;
    }

    @POST
    @Path("/requests")
    @Operation(
            operationId = "addRequest",
            summary = "Add a request of the customer",
            description = "Later talk is tied to a request that was named.")
    @APIResponse(
            responseCode = "201",
            description = "The case with the request.",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response addRequest(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the case.") @PathParam("caseId") CaseId caseId,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @Valid RequestRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> {
            long version = statements.add(caseId, wanted.toRequest());
            return Reply.created(
                    CaseResource.location(clientId, caseId),
                    CaseView.of(cases.parts(caseId), Language.of(language)),
                    version);
        });
    }

    @PUT
    @Parameter(ref = "IfMatch")
    @Path("/requests/{requestId}/state")
    @Operation(
            operationId = "stateRequest",
            summary = "State how far a request has come",
            description = "What is owed follows the validity of the request, whatever the verdict.")
    @APIResponse(
            responseCode = "200",
            description = "The case as it stands now.",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response stateRequest(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the case.") @PathParam("caseId") CaseId caseId,
            @Parameter(description = "Id of the customer's request.") @PathParam("requestId") UUID requestId,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @Valid RequestStateRequest wanted) {
        return stated(clientId, caseId, language, wanted, id -> statements.state(id, requestId, wanted));
    }

    @PUT
    @Parameter(ref = "IfMatch")
    @Path("/cause")
    @Operation(
            operationId = "stateCause",
            summary = "State whether the company caused it, and whether that is remedied",
            description = "The statement before stays on record. Needs If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The case as it stands now.",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response stateCause(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the case.") @PathParam("caseId") CaseId caseId,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @Valid CauseRequest wanted) {
        return stated(clientId, caseId, language, wanted, id -> statements.state(id, wanted.toCause()));
    }

    @PUT
    @Parameter(ref = "IfMatch")
    @Path("/accommodation")
    @Operation(
            operationId = "stateAccommodation",
            summary = "State whether the customer needs consideration, and what was offered",
            description = "The need only, never a diagnosis.")
    @APIResponse(
            responseCode = "200",
            description = "The case as it stands now.",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response stateAccommodation(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the case.") @PathParam("caseId") CaseId caseId,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @Valid AccommodationRequest wanted) {
        return stated(clientId, caseId, language, wanted, id -> statements.state(id, wanted.toAccommodation()));
    }

    @PUT
    @Parameter(ref = "IfMatch")
    @Path("/number-link")
    @Operation(
            operationId = "stateNumberLink",
            summary = "State how the number is known to be this customer's",
            description =
                    "A number is not a person: by what the link is known, and who else uses the number. Needs If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The case as it stands now.",
            content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response stateNumberLink(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the case.") @PathParam("caseId") CaseId caseId,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @Valid NumberLinkRequest wanted) {
        return stated(clientId, caseId, language, wanted, id -> statements.state(id, wanted.toLink()));
    }

    private Response stated(
            ClientId clientId, CaseId caseId, String language, Object wanted, Consumer<CaseId> statement) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> {
            statement.accept(caseId);
            CaseView.Parts parts = cases.parts(caseId);
            return Reply.ok(
                    CaseView.of(parts, Language.of(language)), parts.head().version());
        });
    }
}
