package dev.mamori.blocklist.review;

import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Cursors;
import dev.mamori.platform.web.Etags;
import dev.mamori.platform.web.Page;
import dev.mamori.platform.web.ProblemException;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Reply;
import dev.mamori.platform.web.Text;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Block requests and their review. Where a request is refused: {@link HardStops}. */
@Path("/v1/clients/{clientId}/block-requests")
@Tag(name = "Block requests", description = "From the request over reviews and consent to the entry.")
@RunOnVirtualThread
public class BlockRequestResource {
    private final Caller caller;
    private final Commands commands;
    private final Versions versions;
    private final Transactions transactions;
    private final Cursors cursors;
    private final FactsService facts;
    private final BlockRequestService requests;
    private final BlockReviewService reviews;
    private final BlockRequestReadService views;
    private final BlockRequestStore store;
    private final Audit audit;

    BlockRequestResource(
            Caller caller,
            Commands commands,
            Versions versions,
            Transactions transactions,
            Cursors cursors,
            FactsService facts,
            BlockRequestService requests,
            BlockReviewService reviews,
            BlockRequestReadService views,
            BlockRequestStore store,
            Audit audit) {
        this.caller = caller;
        this.commands = commands;
        this.versions = versions;
        this.transactions = transactions;
        this.cursors = cursors;
        this.facts = facts;
        this.requests = requests;
        this.reviews = reviews;
        this.views = views;
        this.store = store;
        this.audit = audit;
    }

    @POST
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "fileBlockRequest",
            summary = "File a block request",
            description = "Checks every stop but HS-09 and HS-12 with facts read from case-service and judgment-service"
                    + " by the caller's token. All stops that hold are told together; the refused request is kept.")
    @APIResponse(
            responseCode = "201",
            description = "It is under review (REVIEW_1), or kept as a draft.",
            content = @Content(schema = @Schema(implementation = BlockRequestView.class)))
    @APIResponse(
            responseCode = "202",
            description = "The facts cannot be read now: it waits (WAITING_FOR_FACTS).",
            content = @Content(schema = @Schema(implementation = BlockRequestView.class)))
    public Response file(@PathParam("clientId") ClientId clientId, @NotNull @Valid PetitionRequest wanted) {
        caller.mustSee(clientId);
        Petition petition = wanted.toPetition();
        if (wanted.isDraft()) {
            return commands.perform(clientId, wanted, () -> created(clientId, requests.draft(petition)));
        }
        FactsReading reading = facts.read(clientId, petition);
        return commands.perform(clientId, wanted, () -> {
            BlockRequestRow row = requests.draft(petition);
            return reply(requests.submit(row, reading), row, created(clientId, row));
        });
    }

    @GET
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.BLOCK_REVIEWER, Role.CLIENT, Role.AUDITOR})
    @Operation(
            operationId = "listBlockRequests",
            summary = "List block requests",
            description = "Newest first, refused ones too; numbers are masked.")
    public Page<BlockRequestView> list(
            @PathParam("clientId") ClientId clientId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustSee(clientId);
        Optional<UUID> before = cursors.read(cursor).map(key -> UUID.fromString(key.getFirst()));
        return transactions.inClient(clientId, () -> Page.of(
                        store.list(before, limit + 1), limit, last -> cursors.sign(last.requestId.toString()))
                .map(views::masked));
    }

    @GET
    @Path("/{requestId}")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.BLOCK_REVIEWER, Role.CLIENT, Role.AUDITOR})
    @Operation(
            operationId = "getBlockRequest",
            summary = "Get a block request",
            description = "Who has to work with it sees the whole number; each reading is audited.")
    @APIResponse(
            responseCode = "200",
            description = "The request, with its version as ETag.",
            content = @Content(schema = @Schema(implementation = BlockRequestView.class)))
    public Response get(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "The request's id.") @PathParam("requestId") UUID requestId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> {
            BlockRequestRow row = store.row(requestId).orElseThrow(Problems::notFound);
            audit.record("BLOCK_REQUEST_READ", "block-request", requestId.toString(), null, Map.of());
            return Response.ok(views.whole(row))
                    .header("ETag", Etags.of(row.version))
                    .build();
        });
    }

    @PUT
    @Path("/{requestId}")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "editBlockRequest",
            summary = "Edit a draft or a returned request",
            description = "By its requester. Needs If-Match. Submit it afterwards.")
    @APIResponse(
            responseCode = "200",
            description = "The request.",
            content = @Content(schema = @Schema(implementation = BlockRequestView.class)))
    public Response edit(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "The request's id.") @PathParam("requestId") UUID requestId,
            @NotNull @Valid PetitionRequest wanted) {
        caller.mustSee(clientId);
        Petition petition = wanted.toPetition();
        return commands.perform(clientId, wanted, () -> {
            BlockRequestRow row = store.rowToChange(requestId).orElseThrow(Problems::notFound);
            versions.check(row.version);
            requests.edit(row, petition);
            return ok(row);
        });
    }

    @POST
    @Path("/{requestId}/submission")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "submitBlockRequest",
            summary = "Submit a draft or a returned request",
            description = "By its requester; begins a new round of reviews. Checked as when it is filed.")
    @APIResponse(
            responseCode = "200",
            description = "It is under review.",
            content = @Content(schema = @Schema(implementation = BlockRequestView.class)))
    @APIResponse(
            responseCode = "202",
            description = "The facts cannot be read now: it waits.",
            content = @Content(schema = @Schema(implementation = BlockRequestView.class)))
    public Response submit(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "The request's id.") @PathParam("requestId") UUID requestId) {
        return withFacts(clientId, requestId, null, (row, reading) -> requests.submit(row, reading));
    }

    @POST
    @Path("/{requestId}/reviews")
    @RolesAllowed({Role.BLOCK_REVIEWER, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "reviewBlockRequest",
            summary = "Review a block request",
            description = "Not by the requester and not by anybody who handled it or was harmed (HS-12). When the"
                    + " reviewers are complete, the client is asked for its consent.")
    @APIResponse(
            responseCode = "200",
            description = "The request.",
            content = @Content(schema = @Schema(implementation = BlockRequestView.class)))
    public Response review(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "The request's id.") @PathParam("requestId") UUID requestId,
            @NotNull @Valid ReviewRequest said) {
        caller.mustSee(clientId);
        return commands.perform(clientId, said, () -> {
            BlockRequestRow row = store.rowToChange(requestId).orElseThrow(Problems::notFound);
            reviews.review(row, said);
            return ok(row);
        });
    }

    @POST
    @Path("/{requestId}/consent")
    @RolesAllowed(Role.CLIENT)
    @Operation(
            operationId = "consentToBlockRequest",
            summary = "Consent to a block, or decline it",
            description = "With the consent every stop is checked again, with facts read anew; when none holds, the"
                    + " number goes on the list.")
    @APIResponse(
            responseCode = "200",
            description = "APPROVED with its entry, or REFUSED when declined.",
            content = @Content(schema = @Schema(implementation = BlockRequestView.class)))
    @APIResponse(
            responseCode = "202",
            description = "The consent is kept; the facts cannot be read now, so it waits.",
            content = @Content(schema = @Schema(implementation = BlockRequestView.class)))
    public Response consent(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "The request's id.") @PathParam("requestId") UUID requestId,
            @NotNull @Valid ConsentRequest said) {
        return withFacts(clientId, requestId, said, (row, reading) -> {
            reviews.consent(row, said);
            return said.agrees() ? requests.check(row, Stage.APPROVAL, reading) : Optional.empty();
        });
    }

    @POST
    @Path("/{requestId}/facts-check")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.BLOCK_REVIEWER, Role.CLIENT})
    @Operation(
            operationId = "checkBlockRequestFacts",
            summary = "Try again to read the facts of a waiting request",
            description = "Carries on where it waited: the submission or the approval.")
    @APIResponse(
            responseCode = "200",
            description = "It went on.",
            content = @Content(schema = @Schema(implementation = BlockRequestView.class)))
    @APIResponse(
            responseCode = "202",
            description = "The facts still cannot be read.",
            content = @Content(schema = @Schema(implementation = BlockRequestView.class)))
    public Response checkFacts(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "The request's id.") @PathParam("requestId") UUID requestId) {
        return withFacts(clientId, requestId, null, (row, reading) -> {
            if (row.state != RequestState.WAITING_FOR_FACTS) {
                throw BlockReviewService.wrongState(row);
            }
            return requests.check(row, row.waitingFor, reading);
        });
    }

    private interface Step {
        Optional<ProblemException> apply(BlockRequestRow row, FactsReading reading);
    }

    /** Reads the facts first, outside of the transaction, then takes the step if nobody changed the request meanwhile. */
    private Response withFacts(ClientId clientId, UUID requestId, Object body, Step step) {
        caller.mustSee(clientId);
        record Seen(long version, Petition petition) {}
        Seen seen = transactions.inClient(clientId, () -> {
            BlockRequestRow row = store.row(requestId).orElseThrow(Problems::notFound);
            return new Seen(row.version, store.petition(row));
        });
        FactsReading reading = facts.read(clientId, seen.petition());
        return commands.perform(clientId, body, () -> {
            BlockRequestRow row = store.rowToChange(requestId).orElseThrow(Problems::notFound);
            if (row.version != seen.version()) {
                throw Problems.conflict(
                        Text.of("同時に変更されました。もう一度お試しください。", "It was changed at the same time. Try again."));
            }
            return reply(step.apply(row, reading), row, ok(row));
        });
    }

    private Reply reply(Optional<ProblemException> stopped, BlockRequestRow row, Reply otherwise) {
        if (stopped.isPresent()) {
            return Reply.refused(stopped.get());
        }
        return row.state == RequestState.WAITING_FOR_FACTS
                ? new Reply(202, views.whole(row), row.version, otherwise.location())
                : otherwise;
    }

    private Reply created(ClientId clientId, BlockRequestRow row) {
        return Reply.created(
                "/v1/clients/" + clientId + "/block-requests/" + row.requestId, views.whole(row), row.version);
    }

    private Reply ok(BlockRequestRow row) {
        return Reply.ok(views.whole(row), row.version);
    }
}
