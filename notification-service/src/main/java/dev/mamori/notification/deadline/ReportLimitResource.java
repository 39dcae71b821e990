package dev.mamori.notification.deadline;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Etags;
import dev.mamori.platform.web.Page;
import dev.mamori.platform.web.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Until when each kind of report is made, as agreed with the client. */
@Path("/v1/clients/{clientId}/report-limits")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.CLIENT, Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.AUDITOR})
@Tag(name = "Report limits", description = "Until when each kind of report is made, as agreed with the client.")
public class ReportLimitResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final ReportLimitService service;

    ReportLimitResource(Caller caller, Commands commands, Transactions transactions, ReportLimitService service) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.service = service;
    }

    @GET
    @Operation(
            operationId = "listReportLimits",
            summary = "List the limits of all kinds of report",
            description = "One for each kind, on one page; where nothing is agreed the proposal counts, as version 0.")
    public Page<ReportLimitView> list(@PathParam("clientId") ClientId clientId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> new Page<>(service.list(), null));
    }

    @GET
    @Path("/{kind}")
    @Operation(
            operationId = "getReportLimit",
            summary = "Get the limits of a kind of report",
            description = "With its version as `ETag`.")
    @APIResponse(
            responseCode = "200",
            description = "The limits.",
            content = @Content(schema = @Schema(implementation = ReportLimitView.class)))
    public Response get(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "The kind of report.") @PathParam("kind") ReportKind kind) {
        caller.mustSee(clientId);
        ReportLimitView found = transactions.inClient(clientId, () -> service.get(kind));
        return Response.ok(found).header("ETag", Etags.of(found.version())).build();
    }

    @PUT
    @Path("/{kind}")
    @RolesAllowed(Role.MANAGER)
    @Operation(
            operationId = "agreeReportLimit",
            summary = "Keep the limits agreed with the client",
            description = "A new version; the one seen goes in `If-Match`. What is due already stays due as it was.")
    @APIResponse(
            responseCode = "200",
            description = "The limits are in force.",
            content = @Content(schema = @Schema(implementation = ReportLimitView.class)))
    public Response agree(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "The kind of report.") @PathParam("kind") ReportKind kind,
            @Valid ReportLimitRequest request) {
        caller.mustSee(clientId);
        return commands.perform(clientId, request, () -> {
            ReportLimitView agreed = service.agree(clientId, kind, request);
            return Reply.ok(agreed, agreed.version());
        });
    }
}
