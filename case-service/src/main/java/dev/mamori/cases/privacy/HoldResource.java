package dev.mamori.cases.privacy;

import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Cursors;
import dev.mamori.platform.web.Page;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Reply;
import dev.mamori.platform.web.Text;
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
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Legal holds. */
@Path("/v1/clients/{clientId}/legal-holds")
@Tag(name = "Privacy")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class HoldResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final Cursors cursors;
    private final HoldStore holds;
    private final Audit audit;
    private final Clock clock;

    HoldResource(
            Caller caller,
            Commands commands,
            Transactions transactions,
            Cursors cursors,
            HoldStore holds,
            Audit audit,
            Clock clock) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.cursors = cursors;
        this.holds = holds;
        this.audit = audit;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Role.SPECIALIST)
    @Operation(
            operationId = "placeLegalHold",
            summary = "Keep a case or a customer from being erased",
            description =
                    "A hold on a case also keeps its customer, its evidence and its contacts, and the other way round.")
    @APIResponse(
            responseCode = "201",
            description = "The hold.",
            content = @Content(schema = @Schema(implementation = HoldView.class)))
    public Response place(@PathParam("clientId") ClientId clientId, @Valid HoldRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> {
            holds.waitForOthers();
            if (!holds.exists(wanted.subject(), wanted.subjectId())) {
                throw Problems.unknownReference("subjectId", wanted.subjectId().toString());
            }
            var hold = new HoldView(
                    Ids.next(),
                    wanted.subject(),
                    wanted.subjectId(),
                    wanted.reason(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    caller.id(),
                    null,
                    null);
            holds.add(hold);
            audit("LEGAL_HOLD_PLACED", hold, wanted.reason());
            return Reply.created("/v1/clients/" + clientId + "/legal-holds/" + hold.holdId(), hold);
        });
    }

    @POST
    @Path("/{holdId}/lift")
    @RolesAllowed(Role.SPECIALIST)
    @Operation(
            operationId = "liftLegalHold",
            summary = "Lift a legal hold",
            description = "What is due is erased at the next look.")
    @APIResponse(
            responseCode = "200",
            description = "The hold.",
            content = @Content(schema = @Schema(implementation = HoldView.class)))
    public Response lift(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the hold.") @PathParam("holdId") UUID holdId,
            @Valid HoldLiftRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> {
            HoldView hold = holds.find(holdId).orElseThrow(Problems::notFound);
            if (!holds.lift(holdId, wanted.reason(), caller.id(), clock.instant())) {
                throw Problems.conflict(Text.of("この保全は解除済みです。", "The hold is lifted already."));
            }
            audit("LEGAL_HOLD_LIFTED", hold, wanted.reason());
            return Reply.ok(holds.find(holdId).orElseThrow());
        });
    }

    @GET
    @RolesAllowed({Role.SPECIALIST, Role.MANAGER, Role.AUDITOR})
    @Operation(
            operationId = "listLegalHolds",
            summary = "List legal holds, latest first",
            description = "Lifted ones included.")
    public Page<HoldView> list(
            @PathParam("clientId") ClientId clientId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustSee(clientId);
        var after = cursors.read(cursor);
        return transactions.inClient(
                clientId,
                () -> Page.of(
                        holds.list(
                                after.map(key -> Instant.parse(key.get(0))).orElse(null),
                                after.map(key -> UUID.fromString(key.get(1))).orElse(null),
                                limit + 1),
                        limit,
                        last -> cursors.sign(
                                last.placedAt().toString(), last.holdId().toString())));
    }

    private void audit(String action, HoldView hold, String reason) {
        audit.record(
                action,
                "legal-hold",
                hold.holdId().toString(),
                reason,
                Map.of("subject", hold.subject(), "subjectId", hold.subjectId()));
    }
}
