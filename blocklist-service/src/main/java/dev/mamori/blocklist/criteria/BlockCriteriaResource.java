package dev.mamori.blocklist.criteria;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Cursors;
import dev.mamori.platform.web.Etags;
import dev.mamori.platform.web.Page;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Reply;
import dev.mamori.platform.web.Versions;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The criteria under which block requests are reviewed: drafted, reviewed by legal, agreed by both sides. */
@Path("/v1/clients/{clientId}/block-criteria-sets")
@Tag(name = "Block criteria", description = "DRAFT, LEGALLY_REVIEWED, PROPOSED, AGREED, ACTIVE; never back.")
@RunOnVirtualThread
public class BlockCriteriaResource {
    private final Caller caller;
    private final Commands commands;
    private final Versions versions;
    private final Transactions transactions;
    private final Cursors cursors;
    private final BlockCriteriaService criteria;
    private final BlockCriteriaStore store;
    private final Clock clock;

    BlockCriteriaResource(
            Caller caller,
            Commands commands,
            Versions versions,
            Transactions transactions,
            Cursors cursors,
            BlockCriteriaService criteria,
            BlockCriteriaStore store,
            Clock clock) {
        this.caller = caller;
        this.commands = commands;
        this.versions = versions;
        this.transactions = transactions;
        this.cursors = cursors;
        this.criteria = criteria;
        this.store = store;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Role.MANAGER, Role.SPECIALIST})
    @Operation(operationId = "draftBlockCriteria", summary = "Draft a block-criteria set")
    @APIResponse(
            responseCode = "201",
            description = "The draft.",
            content = @Content(schema = @Schema(implementation = BlockCriteriaView.class)))
    public Response draft(@PathParam("clientId") ClientId clientId, @NotNull @Valid BlockCriteriaRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> {
            BlockCriteriaRow row = criteria.draft(wanted);
            return Reply.created(
                    "/v1/clients/" + clientId + "/block-criteria-sets/" + row.setId, view(row), row.version);
        });
    }

    @GET
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.BLOCK_REVIEWER, Role.CLIENT, Role.AUDITOR})
    @Operation(operationId = "listBlockCriteria", summary = "List the block-criteria sets, newest first")
    public Page<BlockCriteriaView> list(
            @PathParam("clientId") ClientId clientId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustSee(clientId);
        Optional<UUID> before = cursors.read(cursor).map(key -> UUID.fromString(key.getFirst()));
        return transactions.inClient(clientId, () -> Page.of(
                        store.list(before, limit + 1), limit, last -> cursors.sign(last.setId.toString()))
                .map(this::view));
    }

    @GET
    @Path("/{setId}")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.BLOCK_REVIEWER, Role.CLIENT, Role.AUDITOR})
    @Operation(operationId = "getBlockCriteria", summary = "Get a block-criteria set")
    @APIResponse(
            responseCode = "200",
            description = "The set, with its version as ETag.",
            content = @Content(schema = @Schema(implementation = BlockCriteriaView.class)))
    public Response get(@PathParam("clientId") ClientId clientId, @PathParam("setId") UUID setId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> {
            BlockCriteriaRow row = store.row(setId).orElseThrow(Problems::notFound);
            return Response.ok(view(row)).header("ETag", Etags.of(row.version)).build();
        });
    }

    @PUT
    @Path("/{setId}")
    @RolesAllowed({Role.MANAGER, Role.SPECIALIST})
    @Operation(operationId = "editBlockCriteria", summary = "Edit a draft", description = "Needs If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The draft.",
            content = @Content(schema = @Schema(implementation = BlockCriteriaView.class)))
    public Response edit(
            @PathParam("clientId") ClientId clientId,
            @PathParam("setId") UUID setId,
            @NotNull @Valid BlockCriteriaRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> {
            BlockCriteriaRow row = store.rowToChange(setId).orElseThrow(Problems::notFound);
            versions.check(row.version);
            criteria.edit(row, wanted);
            return Reply.ok(view(row), row.version);
        });
    }

    @POST
    @Path("/{setId}/legal-review")
    @RolesAllowed(Role.SPECIALIST)
    @Operation(operationId = "reviewBlockCriteria", summary = "Give the legal opinion about a draft")
    @APIResponse(
            responseCode = "200",
            description = "The reviewed set.",
            content = @Content(schema = @Schema(implementation = BlockCriteriaView.class)))
    public Response review(
            @PathParam("clientId") ClientId clientId,
            @PathParam("setId") UUID setId,
            @NotNull @Valid LegalReviewRequest review) {
        return step(clientId, setId, review, row -> criteria.review(row, review.opinion()));
    }

    @POST
    @Path("/{setId}/proposal")
    @RolesAllowed({Role.MANAGER, Role.SPECIALIST})
    @Operation(operationId = "proposeBlockCriteria", summary = "Propose a reviewed set to both sides")
    @APIResponse(
            responseCode = "200",
            description = "The proposed set.",
            content = @Content(schema = @Schema(implementation = BlockCriteriaView.class)))
    public Response propose(@PathParam("clientId") ClientId clientId, @PathParam("setId") UUID setId) {
        return step(clientId, setId, null, criteria::propose);
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
        return step(clientId, setId, agreement, row -> criteria.agree(row, agreement.signerName()));
    }

    @POST
    @Path("/{setId}/activation")
    @RolesAllowed({Role.MANAGER, Role.SPECIALIST})
    @Operation(operationId = "activateBlockCriteria", summary = "Say from when an agreed set is in force")
    @APIResponse(
            responseCode = "200",
            description = "The set.",
            content = @Content(schema = @Schema(implementation = BlockCriteriaView.class)))
    public Response activate(
            @PathParam("clientId") ClientId clientId,
            @PathParam("setId") UUID setId,
            @NotNull @Valid ActivationRequest activation) {
        return step(clientId, setId, activation, row -> criteria.activate(row, activation.effectiveFrom()));
    }

    private Response step(ClientId clientId, UUID setId, Object body, UnaryOperator<BlockCriteriaRow> step) {
        caller.mustSee(clientId);
        return commands.perform(clientId, body, () -> {
            BlockCriteriaRow row = step.apply(store.rowToChange(setId).orElseThrow(Problems::notFound));
            return Reply.ok(view(row), row.version);
        });
    }

    private BlockCriteriaView view(BlockCriteriaRow row) {
        boolean inForce = store.rowInForce(clock.instant())
                .filter(current -> current.setId.equals(row.setId))
                .isPresent();
        Map<StopCode, StopMode> modes = store.modes(row);
        Map<String, String> stops = new TreeMap<>();
        for (StopCode stop : StopCode.values()) {
            stops.put(
                    stop.code(),
                    stop.isFloor()
                            ? "FLOOR"
                            : modes.getOrDefault(stop, StopMode.STOP).name());
        }
        return new BlockCriteriaView(
                row.setId,
                row.versionName,
                row.state,
                inForce,
                row.maxDays,
                row.renewalMaxDays,
                row.minVerdicts,
                row.minVerdictsWindowDays,
                row.minLighterMeans,
                row.minWarnings,
                row.minPersons,
                row.outsidePerson,
                stops,
                row.draftedBy,
                row.draftedAt,
                row.legalOpinion,
                row.legalReviewedBy,
                row.legalReviewedAt,
                row.proposedBy,
                row.proposedAt,
                store.agreements(row.setId).stream()
                        .map(BlockCriteriaView.AgreementView::of)
                        .toList(),
                row.effectiveFrom);
    }
}
