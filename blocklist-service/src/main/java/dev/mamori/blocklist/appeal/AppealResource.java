package dev.mamori.blocklist.appeal;

import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Cursors;
import dev.mamori.platform.web.Page;
import dev.mamori.platform.web.Problems;
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
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Appeals against blocks, from inside: taking them down, reading and deciding them. */
@Path("/v1/clients/{clientId}/appeals")
@Tag(name = "Appeals", description = "Objections to blocks, decided by people who had no part in them.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class AppealResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final Cursors cursors;
    private final AppealStore store;
    private final AppealService appeals;
    private final Audit audit;
    private final Clock clock;

    AppealResource(
            Caller caller,
            Commands commands,
            Transactions transactions,
            Cursors cursors,
            AppealStore store,
            AppealService appeals,
            Audit audit,
            Clock clock) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.cursors = cursors;
        this.store = store;
        this.appeals = appeals;
        this.audit = audit;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Role.COMMUNICATOR, Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.BLOCK_REVIEWER, Role.CLIENT})
    @Operation(
            operationId = "fileAppeal",
            summary = "Take down an appeal",
            description =
                    "The entry rests at once where the ground makes a wrong block likely (section 3.4). Who takes it"
                            + " down does not learn whether the number is listed.")
    @APIResponse(
            responseCode = "201",
            description = "The receipt.",
            content = @Content(schema = @Schema(implementation = PublicAppealView.class)))
    public Response file(@PathParam("clientId") ClientId clientId, @NotNull @Valid AppealRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> {
            Appeal appeal = appeals.fileInside(wanted.checked());
            return Reply.created(
                    "/v1/clients/" + clientId + "/appeals/" + appeal.appealId(),
                    PublicAppealView.receipt(appeal, null));
        });
    }

    @GET
    @RolesAllowed({Role.MANAGER, Role.SPECIALIST, Role.BLOCK_REVIEWER, Role.CLIENT, Role.AUDITOR})
    @Operation(
            operationId = "listAppeals",
            summary = "List appeals",
            description = "Newest first; numbers are masked, contact data left out.")
    public Page<AppealView> list(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "true for those that wait for a decision.")
                    @QueryParam("open")
                    @DefaultValue("false")
                    boolean open,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustSee(clientId);
        Optional<UUID> before = cursors.read(cursor).map(key -> UUID.fromString(key.getFirst()));
        return transactions.inClient(clientId, () -> Page.of(
                        store.list(open, before, limit + 1),
                        limit,
                        last -> cursors.sign(last.appealId().toString()))
                .map(appeal -> AppealView.of(appeal, false, clock.instant())));
    }

    @GET
    @Path("/{appealId}")
    @RolesAllowed({Role.MANAGER, Role.SPECIALIST, Role.BLOCK_REVIEWER, Role.CLIENT, Role.AUDITOR})
    @Operation(
            operationId = "getAppeal",
            summary = "Get an appeal",
            description = "Who decides sees number and contact; each reading is audited.")
    public AppealView get(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "The appeal's id.") @PathParam("appealId") UUID appealId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> {
            Appeal appeal = store.find(appealId).orElseThrow(Problems::notFound);
            audit.record("APPEAL_READ", "appeal", appealId.toString(), null, Map.of());
            return AppealView.of(appeal, decides(), clock.instant());
        });
    }

    @POST
    @Path("/{appealId}/decision")
    @RolesAllowed({Role.MANAGER, Role.SPECIALIST, Role.BLOCK_REVIEWER})
    @Operation(
            operationId = "decideAppeal",
            summary = "Decide an appeal",
            description =
                    "By somebody who had no part in the block and did not take the appeal in. UPHELD ends the block at"
                            + " once, for good, and whoever was told of it is told that it was wrong.")
    @APIResponse(
            responseCode = "200",
            description = "The decided appeal.",
            content = @Content(schema = @Schema(implementation = AppealView.class)))
    public Response decide(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "The appeal's id.") @PathParam("appealId") UUID appealId,
            @NotNull @Valid AppealDecisionRequest said) {
        caller.mustSee(clientId);
        return commands.perform(
                clientId,
                said,
                () -> Reply.ok(AppealView.of(appeals.decide(appealId, said), decides(), clock.instant())));
    }

    private boolean decides() {
        return caller.has(Role.MANAGER) || caller.has(Role.SPECIALIST) || caller.has(Role.BLOCK_REVIEWER);
    }
}
