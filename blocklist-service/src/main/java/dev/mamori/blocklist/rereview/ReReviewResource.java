package dev.mamori.blocklist.rereview;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Cursors;
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

/** Tasks of looking at entries again (BR-20). */
@Path("/v1/clients/{clientId}/re-reviews")
@Tag(name = "Re-reviews", description = "Entries that have to be looked at again before their end.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ReReviewResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final Cursors cursors;
    private final ReReviewStore store;
    private final ReReviewService reReviews;

    ReReviewResource(
            Caller caller,
            Commands commands,
            Transactions transactions,
            Cursors cursors,
            ReReviewStore store,
            ReReviewService reReviews) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.cursors = cursors;
        this.store = store;
        this.reReviews = reReviews;
    }

    @GET
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.BLOCK_REVIEWER, Role.CLIENT, Role.AUDITOR})
    @Operation(operationId = "listReReviews", summary = "List re-reviews", description = "Newest first.")
    public Page<ReReviewView> list(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "true for those that wait for a person.")
                    @QueryParam("open")
                    @DefaultValue("false")
                    boolean open,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustSee(clientId);
        Optional<UUID> before = cursors.read(cursor).map(key -> UUID.fromString(key.getFirst()));
        return transactions.inClient(
                clientId,
                () -> Page.of(
                        store.list(open, before, limit + 1),
                        limit,
                        last -> cursors.sign(last.reReviewId().toString())));
    }

    @POST
    @Path("/{reReviewId}/result")
    @RolesAllowed({Role.BLOCK_REVIEWER, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "decideReReview",
            summary = "Say what came of a re-review",
            description = "Not by who asked for the block, handled the matter or was harmed. It can end a block, never"
                    + " prolong it: a longer one is a new request with new facts.")
    @APIResponse(
            responseCode = "200",
            description = "The re-review; with REVOKE its entry has ended.",
            content = @Content(schema = @Schema(implementation = ReReviewView.class)))
    public Response decide(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "The task's id.") @PathParam("reReviewId") UUID reReviewId,
            @NotNull @Valid ReReviewRequest said) {
        caller.mustSee(clientId);
        return commands.perform(clientId, said, () -> Reply.ok(reReviews.decide(reReviewId, said)));
    }
}
