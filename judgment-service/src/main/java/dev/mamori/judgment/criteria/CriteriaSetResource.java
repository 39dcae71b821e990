package dev.mamori.judgment.criteria;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Cursors;
import dev.mamori.platform.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A client's criteria sets (判定ライン): drafted, proposed, signed by both sides, in force from a moment on. */
@Path("/v1/clients/{clientId}/criteria-sets")
@Tag(name = "Criteria sets", description = "DRAFT, PROPOSED, AGREED, ACTIVE, SUPERSEDED; never back.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CriteriaSetResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final Cursors cursors;
    private final CriteriaSetDeskService desk;

    CriteriaSetResource(
            Caller caller, Commands commands, Transactions transactions, Cursors cursors, CriteriaSetDeskService desk) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.cursors = cursors;
        this.desk = desk;
    }

    @POST
    @RolesAllowed({Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "draftCriteriaSet",
            summary = "Draft a criteria set",
            description =
                    "A missing type, an unknown parameter or queue, a wrong unit: all faults in one answer (422).")
    @APIResponse(
            responseCode = "201",
            description = "The draft.",
            content = @Content(schema = @Schema(implementation = CriteriaSetView.class)))
    public Response draft(@PathParam("clientId") ClientId clientId, @NotNull @Valid CriteriaSetRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> desk.draft(wanted));
    }

    @GET
    @RolesAllowed({
        Role.COMMUNICATOR,
        Role.SUPERVISOR,
        Role.MANAGER,
        Role.SPECIALIST,
        Role.COUNSELLOR,
        Role.BLOCK_REVIEWER,
        Role.CLIENT,
        Role.AUDITOR
    })
    @Operation(
            operationId = "listCriteriaSets",
            summary = "List the criteria sets, newest first",
            description = "All versions stay readable.")
    public Page<CriteriaSetView> list(
            @PathParam("clientId") ClientId clientId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustSee(clientId);
        Optional<UUID> before = cursors.read(cursor).map(key -> UUID.fromString(key.getFirst()));
        return transactions.inClient(clientId, () -> desk.list(before, limit));
    }

    @GET
    @Path("/{setId}")
    @RolesAllowed({
        Role.COMMUNICATOR,
        Role.SUPERVISOR,
        Role.MANAGER,
        Role.SPECIALIST,
        Role.COUNSELLOR,
        Role.BLOCK_REVIEWER,
        Role.CLIENT,
        Role.AUDITOR
    })
    @Operation(operationId = "getCriteriaSet", summary = "Get a criteria set", description = "In any state.")
    @APIResponse(
            responseCode = "200",
            description = "The set, with its version as ETag.",
            content = @Content(schema = @Schema(implementation = CriteriaSetView.class)))
    public Response get(@PathParam("clientId") ClientId clientId, @PathParam("setId") UUID setId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> desk.get(setId));
    }

    @PUT
    @Path("/{setId}")
    @RolesAllowed({Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "editCriteriaSet",
            summary = "Edit a draft",
            description = "Needs If-Match. What was proposed is not changed: draft another version.")
    @APIResponse(
            responseCode = "200",
            description = "The draft.",
            content = @Content(schema = @Schema(implementation = CriteriaSetView.class)))
    public Response edit(
            @PathParam("clientId") ClientId clientId,
            @PathParam("setId") UUID setId,
            @NotNull @Valid CriteriaSetRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> desk.edit(setId, wanted));
    }

    @POST
    @Path("/{setId}/proposal")
    @RolesAllowed({Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "proposeCriteriaSet",
            summary = "Propose a draft to both sides",
            description = "From now on its terms never change.")
    @APIResponse(
            responseCode = "200",
            description = "The proposed set.",
            content = @Content(schema = @Schema(implementation = CriteriaSetView.class)))
    public Response propose(@PathParam("clientId") ClientId clientId, @PathParam("setId") UUID setId) {
        caller.mustSee(clientId);
        return commands.perform(clientId, null, () -> desk.propose(setId));
    }

    @POST
    @Path("/{setId}/agreements")
    @RolesAllowed({Role.CLIENT, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "agreeCriteriaSet",
            summary = "Sign for one side",
            description = "The role client signs for the client, manager and specialist for the agency; two people.")
    @APIResponse(
            responseCode = "200",
            description = "The set; AGREED with the second signature.",
            content = @Content(schema = @Schema(implementation = CriteriaSetView.class)))
    public Response agree(
            @PathParam("clientId") ClientId clientId,
            @PathParam("setId") UUID setId,
            @NotNull @Valid AgreementRequest agreement) {
        caller.mustSee(clientId);
        return commands.perform(clientId, agreement, () -> desk.agree(setId, agreement));
    }

    @POST
    @Path("/{setId}/activation")
    @RolesAllowed({Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "activateCriteriaSet",
            summary = "Say from when an agreed set applies",
            description = "It applies to contacts that begin at or after that moment; earlier ones keep their set.")
    @APIResponse(
            responseCode = "200",
            description = "The set.",
            content = @Content(schema = @Schema(implementation = CriteriaSetView.class)))
    public Response activate(
            @PathParam("clientId") ClientId clientId,
            @PathParam("setId") UUID setId,
            @NotNull @Valid ActivationRequest activation) {
        caller.mustSee(clientId);
        return commands.perform(clientId, activation, () -> desk.activate(setId, activation));
    }
}
