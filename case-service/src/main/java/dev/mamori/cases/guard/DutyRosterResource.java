package dev.mamori.cases.guard;

import dev.mamori.cases.registry.CentreId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Commands;
import dev.mamori.platform.web.Etags;
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

/** Along which people an alert climbs that nobody acknowledges. */
@Path("/v1/centres/{centreId}/duty-roster")
@Tag(name = "Guard")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.SUPERVISOR, Role.MANAGER})
public class DutyRosterResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final DutyRosterService rosters;

    DutyRosterResource(Caller caller, Commands commands, Transactions transactions, DutyRosterService rosters) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.rosters = rosters;
    }

    @GET
    @Operation(
            operationId = "getDutyRoster",
            summary = "See who is called when nobody acknowledges an alert",
            description = "The ETag of a roster that nobody decided is \"0\".")
    @APIResponse(
            responseCode = "200",
            description = "The roster.",
            content = @Content(schema = @Schema(implementation = DutyRosterView.class)))
    public Response get(@Parameter(description = "Id of the centre.") @PathParam("centreId") CentreId centreId) {
        caller.mustSeeCentre(centreId.value());
        var decided = transactions.inRegistry(() -> rosters.get(centreId));
        return Response.ok(DutyRosterView.of(decided.roster()))
                .header("ETag", Etags.of(decided.version()))
                .build();
    }

    @PUT
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "decideDutyRoster",
            summary = "Decide who is called when nobody acknowledges an alert",
            description = "Takes effect with the next alert and the next step of those that climb.")
    @APIResponse(
            responseCode = "200",
            description = "The roster.",
            content = @Content(schema = @Schema(implementation = DutyRosterView.class)))
    public Response decide(
            @Parameter(description = "Id of the centre.") @PathParam("centreId") CentreId centreId,
            @Valid DutyRosterRequest wanted) {
        caller.mustSeeCentre(centreId.value());
        return commands.performInRegistry(wanted, () -> {
            var decided = rosters.decide(centreId, wanted.toRoster());
            return Reply.ok(DutyRosterView.of(decided.roster()), decided.version());
        });
    }
}
