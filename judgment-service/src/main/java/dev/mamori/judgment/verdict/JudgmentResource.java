package dev.mamori.judgment.verdict;

import dev.mamori.judgment.verdict.JudgmentView.OpinionView;
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

/** Judgments: a person with authority decides on an evaluation, with reasons; the engine never does. */
@Path("/v1/clients/{clientId}/judgments")
@Tag(name = "Judgments", description = "OPEN, SIGNED, WITHDRAWN. A signed judgment never changes.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class JudgmentResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final Cursors cursors;
    private final JudgmentDeskService desk;

    JudgmentResource(
            Caller caller, Commands commands, Transactions transactions, Cursors cursors, JudgmentDeskService desk) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.cursors = cursors;
        this.desk = desk;
    }

    @POST
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "openJudgment",
            summary = "Open a judgment",
            description = "On an evaluation. Who handled it or was harmed is fixed with it.")
    @APIResponse(
            responseCode = "201",
            description = "The open judgment.",
            content = @Content(schema = @Schema(implementation = JudgmentView.class)))
    public Response open(@PathParam("clientId") ClientId clientId, @NotNull @Valid JudgmentRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> desk.open(wanted));
    }

    @GET
    @RolesAllowed({
        Role.SUPERVISOR,
        Role.MANAGER,
        Role.SPECIALIST,
        Role.BLOCK_REVIEWER,
        Role.CLIENT,
        Role.AUDITOR,
        Role.SERVICE
    })
    @Operation(
            operationId = "listJudgments",
            summary = "List judgments, newest first",
            description = "Of one case where `caseId` is given; without what people wrote.")
    public Page<JudgmentView> list(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Only those of this case.") @QueryParam("caseId") UUID caseId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustSee(clientId);
        Optional<UUID> before = cursors.read(cursor).map(key -> UUID.fromString(key.getFirst()));
        return transactions.inClient(clientId, () -> desk.list(caseId, before, limit));
    }

    @GET
    @Path("/{judgmentId}")
    @RolesAllowed({
        Role.COMMUNICATOR,
        Role.SUPERVISOR,
        Role.MANAGER,
        Role.SPECIALIST,
        Role.BLOCK_REVIEWER,
        Role.CLIENT,
        Role.AUDITOR,
        Role.SERVICE
    })
    @Operation(
            operationId = "getJudgment",
            summary = "Get a judgment",
            description = "With what was signed. A communicator sees those on contacts of her own.")
    @APIResponse(
            responseCode = "200",
            description = "The judgment, with its version as ETag.",
            content = @Content(schema = @Schema(implementation = JudgmentView.class)))
    public Response get(@PathParam("clientId") ClientId clientId, @PathParam("judgmentId") UUID judgmentId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> desk.get(judgmentId));
    }

    @POST
    @Path("/{judgmentId}/opinions")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.COUNSELLOR})
    @Operation(
            operationId = "giveOpinion",
            summary = "Give an opinion",
            description =
                    "By somebody who neither handled it nor was harmed, is not recused, and in a review did not judge"
                            + " or countersign before. An opinion of one of whom this turns out later is kept and not counted.")
    @APIResponse(
            responseCode = "201",
            description = "The opinion.",
            content = @Content(schema = @Schema(implementation = OpinionView.class)))
    public Response opine(
            @PathParam("clientId") ClientId clientId,
            @PathParam("judgmentId") UUID judgmentId,
            @NotNull @Valid OpinionRequest given) {
        caller.mustSee(clientId);
        return commands.perform(clientId, given, () -> desk.opine(judgmentId, given));
    }

    @POST
    @Path("/{judgmentId}/verdict")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "signVerdict",
            summary = "Sign a verdict",
            description = "Needs If-Match and judgment authority in force. Every rule that is not met is told at once;"
                    + " FACTS_OUTDATED names a later evaluation of the case by which to judge instead.")
    @APIResponse(
            responseCode = "200",
            description = "The signed judgment.",
            content = @Content(schema = @Schema(implementation = JudgmentView.class)))
    public Response sign(
            @PathParam("clientId") ClientId clientId,
            @PathParam("judgmentId") UUID judgmentId,
            @NotNull @Valid VerdictRequest verdict) {
        caller.mustSee(clientId);
        return commands.perform(clientId, verdict, () -> desk.sign(judgmentId, verdict));
    }

    @POST
    @Path("/{judgmentId}/withdrawal")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "withdrawJudgment",
            summary = "Withdraw a signed judgment",
            description = "By a person who could have judged it. What was signed stays readable.")
    @APIResponse(
            responseCode = "200",
            description = "The withdrawn judgment.",
            content = @Content(schema = @Schema(implementation = JudgmentView.class)))
    public Response withdraw(
            @PathParam("clientId") ClientId clientId,
            @PathParam("judgmentId") UUID judgmentId,
            @NotNull @Valid WithdrawalRequest withdrawal) {
        caller.mustSee(clientId);
        return commands.perform(clientId, withdrawal, () -> desk.withdraw(judgmentId, withdrawal));
    }
}
