package dev.mamori.judgment.verdict;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** Who sits over a judgment: recusal, escalation out of authority, countersignature. */
@Path("/v1/clients/{clientId}/judgments/{judgmentId}")
@Tag(name = "Judgments")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class BenchResource {
    private final Caller caller;
    private final Commands commands;
    private final JudgmentDeskService desk;

    BenchResource(Caller caller, Commands commands, JudgmentDeskService desk) {
        this.caller = caller;
        this.commands = commands;
        this.desk = desk;
    }

    @POST
    @Path("/recusals")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "recuseFromJudgment",
            summary = "Take yourself off an open judgment",
            description = "Nobody needs to agree. From then on you cannot sign it.")
    @APIResponse(
            responseCode = "201",
            description = "The judgment.",
            content = @Content(schema = @Schema(implementation = JudgmentView.class)))
    public Response recuse(
            @PathParam("clientId") ClientId clientId,
            @PathParam("judgmentId") UUID judgmentId,
            @NotNull @Valid ReasonRequest given) {
        caller.mustSee(clientId);
        return commands.perform(clientId, given, () -> desk.recuse(judgmentId, given));
    }

    @POST
    @Path("/escalations")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "escalateJudgment",
            summary = "Hand on what is outside your authority",
            description = "Answers who holds authority for its centres and types and is not barred.")
    @APIResponse(
            responseCode = "201",
            description = "The judgment.",
            content = @Content(schema = @Schema(implementation = JudgmentView.class)))
    public Response escalate(
            @PathParam("clientId") ClientId clientId,
            @PathParam("judgmentId") UUID judgmentId,
            @NotNull @Valid EscalationRequest given) {
        caller.mustSee(clientId);
        return commands.perform(clientId, given, () -> desk.escalate(judgmentId, given));
    }

    @POST
    @Path("/countersignature")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "countersignJudgment",
            summary = "Countersign what one person decided alone",
            description = "By another person with authority who neither handled it nor was harmed; once.")
    @APIResponse(
            responseCode = "201",
            description = "The judgment.",
            content = @Content(schema = @Schema(implementation = JudgmentView.class)))
    public Response countersign(
            @PathParam("clientId") ClientId clientId,
            @PathParam("judgmentId") UUID judgmentId,
            @NotNull @Valid CountersignatureRequest given) {
        caller.mustSee(clientId);
        return commands.perform(clientId, given, () -> desk.countersign(judgmentId, given));
    }
}
