package dev.mamori.notification.deadline;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The reports that are owed to a client. */
@Path("/v1/clients/{clientId}/report-duties")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.CLIENT, Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.AUDITOR})
@Tag(name = "Report duties", description = "The reports that are owed to the client, with their times.")
public class DutyResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final Cursors cursors;
    private final DutyService service;

    DutyResource(Caller caller, Commands commands, Transactions transactions, Cursors cursors, DutyService service) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.cursors = cursors;
        this.service = service;
    }

    @GET
    @Operation(
            operationId = "listReportDuties",
            summary = "List reports that are owed, the newest first",
            description = "First and final reports, police and requests come of the services' events.")
    public Page<DutyView> list(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "True for those not yet made, false for the others.") @QueryParam("open")
                    Boolean open,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustSee(clientId);
        UUID before =
                cursors.read(cursor).map(key -> UUID.fromString(key.getFirst())).orElse(null);
        return transactions.inClient(
                clientId,
                () -> Page.of(
                        service.list(open, before, limit + 1),
                        limit,
                        last -> cursors.sign(last.dutyId().toString())));
    }

    @GET
    @Path("/{dutyId}")
    @Operation(
            operationId = "getReportDuty",
            summary = "Get a report that is owed",
            description = "Since when it is known, until when it is due, when it was made.")
    public DutyView get(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the duty.") @PathParam("dutyId") UUID dutyId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> service.get(dutyId));
    }

    @POST
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "openReportDuty",
            summary = "Keep that something became known of which the client must get a report",
            description =
                    "Litigation, an outside body, outside of the mandate, a product accident. Its limit runs from `knownAt`;"
                            + " when it passes before the report is made, the manager is alarmed.")
    @APIResponse(
            responseCode = "201",
            description = "The duty is open.",
            content = @Content(schema = @Schema(implementation = DutyView.class)))
    public Response open(@PathParam("clientId") ClientId clientId, @Valid DutyRequest request) {
        caller.mustSee(clientId);
        return commands.perform(clientId, request, () -> {
            DutyView made = service.open(clientId, request);
            return Reply.created("/v1/clients/" + clientId + "/report-duties/" + made.dutyId(), made);
        });
    }

    @POST
    @Path("/{dutyId}/report")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "makeReport",
            summary = "Make the report to the client",
            description = "Of a duty that was opened here: a notice goes to the client, at once.")
    @APIResponse(
            responseCode = "200",
            description = "The report is made.",
            content = @Content(schema = @Schema(implementation = DutyView.class)))
    public Response report(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the duty.") @PathParam("dutyId") UUID dutyId) {
        caller.mustSee(clientId);
        return commands.perform(clientId, null, () -> Reply.ok(service.report(clientId, dutyId)));
    }
}
