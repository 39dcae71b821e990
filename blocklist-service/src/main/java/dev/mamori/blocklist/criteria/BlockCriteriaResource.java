package dev.mamori.blocklist.criteria;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Cursors;
import dev.mamori.platform.web.Etags;
import dev.mamori.platform.web.Page;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The criteria under which block requests are reviewed: drafted, reviewed by legal, agreed by both sides. */
@Path("/v1/clients/{clientId}/block-criteria-sets")
@Tag(name = "Block criteria", description = "DRAFT, LEGALLY_REVIEWED, PROPOSED, AGREED, ACTIVE; never back.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class BlockCriteriaResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final Cursors cursors;
    private final BlockCriteriaService criteria;

    BlockCriteriaResource(
            Caller caller,
            Commands commands,
            Transactions transactions,
            Cursors cursors,
            BlockCriteriaService criteria) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.cursors = cursors;
        this.criteria = criteria;
    }

    @POST
    @RolesAllowed({Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "draftBlockCriteria",
            summary = "Draft a block-criteria set",
            description = "Figures that are left out have the default of requirements section 3.")
    @APIResponse(
            responseCode = "201",
            description = "The draft.",
            content = @Content(schema = @Schema(implementation = BlockCriteriaView.class)))
    public Response draft(@PathParam("clientId") ClientId clientId, @NotNull @Valid BlockCriteriaRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> {
            BlockCriteriaService.Shown set = criteria.draft(wanted);
            return Reply.created(
                    "/v1/clients/" + clientId + "/block-criteria-sets/"
                            + set.view().setId(),
                    set.view(),
                    set.version());
        });
    }

    @GET
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.BLOCK_REVIEWER, Role.CLIENT, Role.AUDITOR})
    @Operation(
            operationId = "listBlockCriteria",
            summary = "List the block-criteria sets, newest first",
            description = "All versions, old ones too.")
    public Page<BlockCriteriaView> list(
            @PathParam("clientId") ClientId clientId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustSee(clientId);
        Optional<UUID> before = cursors.read(cursor).map(key -> UUID.fromString(key.getFirst()));
        return transactions.inClient(
                clientId,
                () -> Page.of(
                        criteria.list(before, limit + 1),
                        limit,
                        last -> cursors.sign(last.setId().toString())));
    }

    @GET
    @Path("/{setId}")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.BLOCK_REVIEWER, Role.CLIENT, Role.AUDITOR})
    @Operation(
            operationId = "getBlockCriteria",
            summary = "Get a block-criteria set",
            description = "With everything that was signed.")
    @APIResponse(
            responseCode = "200",
            description = "The set, with its version as ETag.",
            content = @Content(schema = @Schema(implementation = BlockCriteriaView.class)))
    public Response get(@PathParam("clientId") ClientId clientId, @PathParam("setId") UUID setId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> {
            BlockCriteriaService.Shown set = criteria.get(setId);
            return Response.ok(set.view())
                    .header("ETag", Etags.of(set.version()))
                    .build();
        });
    }

    @PUT
    @Path("/{setId}")
    @RolesAllowed({Role.MANAGER, Role.SPECIALIST})
    @Parameter(ref = "IfMatch")
    @Operation(operationId = "editBlockCriteria", summary = "Edit a draft", description = "Needs If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The draft.",
            content = @Content(schema = @Schema(implementation = BlockCriteriaView.class)))
    public Response edit(
            @PathParam("clientId") ClientId clientId,
            @PathParam("setId") UUID setId,
            @NotNull @Valid BlockCriteriaRequest wanted) {
        return step(clientId, wanted, () -> criteria.edit(setId, wanted));
    }

    @POST
    @Path("/{setId}/legal-review")
    @RolesAllowed(Role.SPECIALIST)
    @Operation(
            operationId = "reviewBlockCriteria",
            summary = "Give the legal opinion about a draft",
            description = "By the specialist department, not by the drafter.")
    @APIResponse(
            responseCode = "200",
            description = "The reviewed set.",
            content = @Content(schema = @Schema(implementation = BlockCriteriaView.class)))
    public Response review(
            @PathParam("clientId") ClientId clientId,
            @PathParam("setId") UUID setId,
            @NotNull @Valid LegalReviewRequest review) {
        return step(clientId, review, () -> criteria.review(setId, review.opinion()));
    }

    @POST
    @Path("/{setId}/proposal")
    @RolesAllowed({Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "proposeBlockCriteria",
            summary = "Propose a reviewed set to both sides",
            description = "From then on its content is fixed.")
    @APIResponse(
            responseCode = "200",
            description = "The proposed set.",
            content = @Content(schema = @Schema(implementation = BlockCriteriaView.class)))
    public Response propose(@PathParam("clientId") ClientId clientId, @PathParam("setId") UUID setId) {
        return step(clientId, null, () -> criteria.propose(setId));
    }

    @POST
    @Path("/{setId}/agreements")
    @RolesAllowed({Role.CLIENT, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "agreeBlockCriteria",
            summary = "Sign for one side",
            description = "The role client signs for the client, manager and specialist for the agency.")
    @APIResponse(
            responseCode = "200",
            description = "The set; AGREED with the second signature.",
            content = @Content(schema = @Schema(implementation = BlockCriteriaView.class)))
    public Response agree(
            @PathParam("clientId") ClientId clientId,
            @PathParam("setId") UUID setId,
            @NotNull @Valid AgreementRequest agreement) {
        return step(clientId, agreement, () -> criteria.agree(setId, agreement.signerName()));
    }

    @POST
    @Path("/{setId}/activation")
    @RolesAllowed({Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "activateBlockCriteria",
            summary = "Say from when an agreed set is in force",
            description = "Not before the day on which the last side agreed.")
    @APIResponse(
            responseCode = "200",
            description = "The set.",
            content = @Content(schema = @Schema(implementation = BlockCriteriaView.class)))
    public Response activate(
            @PathParam("clientId") ClientId clientId,
            @PathParam("setId") UUID setId,
            @NotNull @Valid ActivationRequest activation) {
        return step(clientId, activation, () -> criteria.activate(setId, activation.effectiveFrom()));
    }

    private Response step(ClientId clientId, Object body, Supplier<BlockCriteriaService.Shown> step) {
        caller.mustSee(clientId);
        return commands.perform(clientId, body, () -> {
            BlockCriteriaService.Shown set = step.get();
            return Reply.ok(set.view(), set.version());
        });
    }
}
