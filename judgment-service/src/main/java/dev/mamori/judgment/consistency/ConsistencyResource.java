package dev.mamori.judgment.consistency;

import dev.mamori.judgment.consistency.ConsistencyView.DuesView;
import dev.mamori.judgment.consistency.ConsistencyView.FairnessView;
import dev.mamori.judgment.consistency.ConsistencyView.SimilarView;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether like is judged alike: similar judgments, double judging, fairness by group. */
@Path("/v1/clients/{clientId}")
@Tag(name = "Consistency", description = "Similar judgments, double judging on a sample, fairness by group.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ConsistencyResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final ConsistencyService consistency;

    ConsistencyResource(Caller caller, Commands commands, Transactions transactions, ConsistencyService consistency) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.consistency = consistency;
    }

    @GET
    @Path("/judgments/{judgmentId}/similar")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.AUDITOR})
    @Operation(
            operationId = "listSimilarJudgments",
            summary = "List past judgments that are alike",
            description = "Ten at most, with what differs; the same facts with another verdict are flagged.")
    public SimilarView similar(@PathParam("clientId") ClientId clientId, @PathParam("judgmentId") UUID judgmentId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> consistency.similar(judgmentId));
    }

    @GET
    @Path("/second-looks")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "listDueSecondLooks",
            summary = "List judgments to judge a second time",
            description = "One in ten, chosen by their ids, without what was decided.")
    public DuesView due(@PathParam("clientId") ClientId clientId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, consistency::due);
    }

    @POST
    @Path("/judgments/{judgmentId}/second-look")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "takeSecondLook",
            summary = "Judge a second time, blind",
            description = "By another person with authority. It measures agreement and changes nothing.")
    @APIResponse(responseCode = "204", description = "Taken.")
    public Response look(
            @PathParam("clientId") ClientId clientId,
            @PathParam("judgmentId") UUID judgmentId,
            @NotNull @Valid SecondLookRequest given) {
        caller.mustSee(clientId);
        return commands.perform(clientId, given, () -> {
            consistency.look(judgmentId, given);
            return Reply.noContent();
        });
    }

    @GET
    @Path("/consistency")
    @RolesAllowed({Role.MANAGER, Role.SPECIALIST, Role.AUDITOR})
    @Operation(
            operationId = "getConsistency",
            summary = "Get how consistent judging is",
            description =
                    "Agreement and kappa per type and centre; judgments of the same facts that differ, of a year.")
    public ConsistencyView consistency(@PathParam("clientId") ClientId clientId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, consistency::consistency);
    }

    @GET
    @Path("/fairness")
    @RolesAllowed({Role.AUDITOR, Role.SPECIALIST})
    @Operation(
            operationId = "getFairness",
            summary = "Get verdicts by group",
            description = "By queue, channel, centre, kind of contract, cause, hours and decider, of a year.")
    public FairnessView fairness(@PathParam("clientId") ClientId clientId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, consistency::fairness);
    }

    @GET
    @Path("/fairness/export")
    @Produces("text/csv")
    @RolesAllowed({Role.AUDITOR, Role.SPECIALIST})
    @Operation(operationId = "exportFairness", summary = "Export verdicts by group", description = "The same as CSV.")
    @APIResponse(
            responseCode = "200",
            description = "One line for each group and verdict.",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public Response export(@PathParam("clientId") ClientId clientId) {
        caller.mustSee(clientId);
        var figures = transactions.inClient(clientId, consistency::fairness);
        return Response.ok(Csv.of(figures), "text/csv;charset=UTF-8").build();
    }
}
