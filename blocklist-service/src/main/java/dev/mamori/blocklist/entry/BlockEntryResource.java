package dev.mamori.blocklist.entry;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The block list of a client. Entries come out of approved requests only; here they are seen and ended. */
@Path("/v1/clients/{clientId}/block-entries")
@Tag(name = "Block entries", description = "Numbers that are refused on named queues for a limited time.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class BlockEntryResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final Cursors cursors;
    private final BlockEntryService entries;

    BlockEntryResource(
            Caller caller, Commands commands, Transactions transactions, Cursors cursors, BlockEntryService entries) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.cursors = cursors;
        this.entries = entries;
    }

    @GET
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.BLOCK_REVIEWER, Role.CLIENT, Role.AUDITOR})
    @Operation(
            operationId = "listBlockEntries",
            summary = "List block entries",
            description = "Newest first, ended ones too; numbers are masked.")
    public Page<BlockEntryView> list(
            @PathParam("clientId") ClientId clientId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustSee(clientId);
        Optional<UUID> before = cursors.read(cursor).map(key -> UUID.fromString(key.getFirst()));
        return transactions.inClient(
                clientId,
                () -> Page.of(
                        entries.list(before, limit + 1),
                        limit,
                        last -> cursors.sign(last.entryId().toString())));
    }

    @GET
    @Path("/{entryId}")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.BLOCK_REVIEWER, Role.CLIENT, Role.AUDITOR})
    @Operation(
            operationId = "getBlockEntry",
            summary = "Get a block entry",
            description = "Who has to work with it sees the whole number; each reading is audited (section 3.3).")
    @APIResponse(
            responseCode = "200",
            description = "The entry, with its version as ETag.",
            content = @Content(schema = @Schema(implementation = BlockEntryView.class)))
    public Response get(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "The entry's id.") @PathParam("entryId") UUID entryId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> {
            BlockEntryService.Shown entry = entries.read(entryId);
            return Response.ok(entry.view())
                    .header("ETag", Etags.of(entry.version()))
                    .build();
        });
    }

    @GET
    @Path("/{entryId}/suspensions")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.BLOCK_REVIEWER, Role.CLIENT, Role.AUDITOR})
    @Operation(
            operationId = "listBlockSuspensions",
            summary = "When an entry rested, and why",
            description = "Oldest first, lifted ones too.")
    public List<SuspensionView> suspensions(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "The entry's id.") @PathParam("entryId") UUID entryId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> entries.suspensions(entryId));
    }

    @POST
    @Path("/{entryId}/suspension")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.BLOCK_REVIEWER, Role.CLIENT})
    @Operation(
            operationId = "suspendBlockEntry",
            summary = "Let an entry rest because of a doubt, or because its number has another holder",
            description = "At once, for calls go through while in doubt (section 3.4). A re-review is opened.")
    @APIResponse(
            responseCode = "200",
            description = "The entry, suspended.",
            content = @Content(schema = @Schema(implementation = BlockEntryView.class)))
    public Response suspend(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "The entry's id.") @PathParam("entryId") UUID entryId,
            @NotNull @Valid SuspensionRequest doubt) {
        caller.mustSee(clientId);
        return commands.perform(clientId, doubt, () -> {
            BlockEntryService.Shown entry = entries.doubt(entryId, doubt.cause(), doubt.reason());
            return Reply.ok(entry.view(), entry.version());
        });
    }

    @POST
    @Path("/{entryId}/suspension/end")
    @RolesAllowed({Role.BLOCK_REVIEWER, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "liftBlockSuspension",
            summary = "Let an entry refuse again after a doubt",
            description =
                    "By somebody who neither asked for the block nor handled the matter nor was harmed. A withdrawn"
                            + " verdict is not lifted: file a new request. An appeal is settled by its decision.")
    @APIResponse(
            responseCode = "200",
            description = "The entry.",
            content = @Content(schema = @Schema(implementation = BlockEntryView.class)))
    public Response lift(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "The entry's id.") @PathParam("entryId") UUID entryId,
            @NotNull @Valid LiftRequest settled) {
        caller.mustSee(clientId);
        return commands.perform(clientId, settled, () -> {
            BlockEntryService.Shown entry = entries.liftDoubt(entryId, settled.reason());
            return Reply.ok(entry.view(), entry.version());
        });
    }

    @POST
    @Path("/{entryId}/revocation")
    @RolesAllowed({Role.BLOCK_REVIEWER, Role.MANAGER, Role.SPECIALIST, Role.CLIENT})
    @Operation(
            operationId = "revokeBlockEntry",
            summary = "End a block at once",
            description = "For good: a revoked entry never comes back. Needs no If-Match, because letting somebody call"
                    + " again must not wait.")
    @APIResponse(
            responseCode = "200",
            description = "The revoked entry.",
            content = @Content(schema = @Schema(implementation = BlockEntryView.class)))
    public Response revoke(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "The entry's id.") @PathParam("entryId") UUID entryId,
            @NotNull @Valid RevocationRequest revocation) {
        caller.mustSee(clientId);
        return commands.perform(clientId, revocation, () -> {
            BlockEntryService.Shown entry = entries.revoke(entryId, revocation.reason(), revocation.end());
            return Reply.ok(entry.view(), entry.version());
        });
    }
}
