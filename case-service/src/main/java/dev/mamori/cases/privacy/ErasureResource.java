package dev.mamori.cases.privacy;

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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Erasure before its time, by two people. */
@Path("/v1/clients/{clientId}/erasures")
@Tag(name = "Privacy")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ErasureResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final Cursors cursors;
    private final ErasureStore store;
    private final ErasureService erasures;

    ErasureResource(
            Caller caller,
            Commands commands,
            Transactions transactions,
            Cursors cursors,
            ErasureStore store,
            ErasureService erasures) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.cursors = cursors;
        this.store = store;
        this.erasures = erasures;
    }

    @POST
    @RolesAllowed({Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "askErasure",
            summary = "Ask for an erasure before its time",
            description = "What is under a legal hold, or still in use, is a 409. Nothing is erased yet.")
    @APIResponse(
            responseCode = "201",
            description = "It waits for a second person.",
            content = @Content(schema = @Schema(implementation = ErasureView.class)))
    public Response ask(@PathParam("clientId") ClientId clientId, @Valid ErasureRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> {
            ErasureView asked = erasures.ask(wanted.subject(), wanted.subjectId(), wanted.reason());
            return Reply.created("/v1/clients/" + clientId + "/erasures/" + asked.erasureId(), asked);
        });
    }

    @POST
    @Path("/{erasureId}/decision")
    @RolesAllowed({Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "decideErasure",
            summary = "Erase for good, or decline",
            description = "By another person than who asked. What counts stays, without anything personal.")
    @APIResponse(
            responseCode = "200",
            description = "The erasure.",
            content = @Content(schema = @Schema(implementation = ErasureView.class)))
    public Response decide(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the erasure.") @PathParam("erasureId") UUID erasureId,
            @Valid ErasureDecisionRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> Reply.ok(erasures.decide(erasureId, wanted.erase())));
    }

    @GET
    @RolesAllowed({Role.MANAGER, Role.SPECIALIST, Role.AUDITOR})
    @Operation(
            operationId = "listErasures",
            summary = "List erasures before their time, latest first",
            description = "What went by its time is in the audit trail.")
    public Page<ErasureView> list(
            @PathParam("clientId") ClientId clientId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustSee(clientId);
        var after = cursors.read(cursor);
        return transactions.inClient(
                clientId,
                () -> Page.of(
                        store.list(
                                after.map(key -> Instant.parse(key.get(0))).orElse(null),
                                after.map(key -> UUID.fromString(key.get(1))).orElse(null),
                                limit + 1),
                        limit,
                        last -> cursors.sign(
                                last.askedAt().toString(), last.erasureId().toString())));
    }
}
