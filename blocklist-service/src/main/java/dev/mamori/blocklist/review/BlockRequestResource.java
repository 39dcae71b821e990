package dev.mamori.blocklist.review;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Block requests and their review. Where a request is refused: {@link HardStops}. */
@Path("/v1/clients/{clientId}/block-requests")
@Tag(name = "Block requests", description = "From the request over reviews and consent to the entry.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class BlockRequestResource {
    private final Caller caller;
    private final Cursors cursors;
    private final BlockRequestDeskService desk;

    BlockRequestResource(Caller caller, Cursors cursors, BlockRequestDeskService desk) {
        this.caller = caller;
        this.cursors = cursors;
        this.desk = desk;
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
        return desk.file(clientId, wanted);
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
        return Page.of(
                desk.list(clientId, before, limit + 1),
                limit,
                last -> cursors.sign(last.requestId().toString()));
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
        return desk.read(clientId, requestId);
    }

    @PUT
    @Path("/{requestId}")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Parameter(ref = "IfMatch")
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
        return desk.edit(clientId, requestId, wanted);
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
        caller.mustSee(clientId);
        return desk.submit(clientId, requestId);
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
        return desk.review(clientId, requestId, said);
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
        caller.mustSee(clientId);
        return desk.consent(clientId, requestId, said);
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
        caller.mustSee(clientId);
        return desk.checkFacts(clientId, requestId);
    }
}
