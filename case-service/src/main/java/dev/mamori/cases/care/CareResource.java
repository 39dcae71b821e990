package dev.mamori.cases.care;

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

/** Care for the people who were hit. */
@Path("/v1/clients/{clientId}")
@Tag(name = "Care", description = "Care for the people who were hit: it opens with the event and waits for no verdict.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.COMMUNICATOR, Role.SUPERVISOR, Role.MANAGER, Role.COUNSELLOR})
public class CareResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final Cursors cursors;
    private final CareService care;

    CareResource(Caller caller, Commands commands, Transactions transactions, Cursors cursors, CareService care) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.cursors = cursors;
        this.care = care;
    }

    @GET
    @Path("/care-tasks")
    @Operation(
            operationId = "listCareTasks",
            summary = "List care tasks, latest first",
            description = "Your own; as a superior those of your centre; as a counsellor all. With the time to help.")
    public Page<CareTaskView> list(
            @PathParam("clientId") ClientId clientId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustSee(clientId);
        var after = cursors.read(cursor);
        return transactions.inClient(clientId, () -> Page.of(
                        care.list(
                                after.map(key -> Instant.parse(key.get(0))).orElse(null),
                                after.map(key -> UUID.fromString(key.get(1))).orElse(null),
                                limit + 1),
                        limit,
                        last -> cursors.sign(
                                last.occurredAt().toString(), last.id().toString()))
                .map(care::view));
    }

    @POST
    @Path("/care-tasks/{careTaskId}/steps")
    @Operation(
            operationId = "addCareStep",
            summary = "Record what was done for the worker",
            description = "A break may be taken by herself. The note of a talk is readable by its author only.")
    @APIResponse(
            responseCode = "201",
            description = "The task.",
            content = @Content(schema = @Schema(implementation = CareTaskView.class)))
    public Response add(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the task.") @PathParam("careTaskId") UUID careTaskId,
            @Valid CareStepRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> {
            CareTask task = care.add(careTaskId, wanted);
            return Reply.created("/v1/clients/" + clientId + "/care-tasks", care.view(task));
        });
    }

    @POST
    @Path("/care-tasks/{careTaskId}/closing")
    @Operation(
            operationId = "closeCareTask",
            summary = "Close a care task",
            description = "By a superior or counsellor.")
    @APIResponse(
            responseCode = "200",
            description = "The task.",
            content = @Content(schema = @Schema(implementation = CareTaskView.class)))
    public Response close(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the task.") @PathParam("careTaskId") UUID careTaskId) {
        caller.mustSee(clientId);
        return commands.perform(clientId, null, () -> Reply.ok(care.view(care.close(careTaskId))));
    }

    @GET
    @Path("/care-tasks/{careTaskId}/notes")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.COUNSELLOR})
    @Operation(
            operationId = "getCareNotes",
            summary = "Read your own notes of a care task",
            description = "Nobody else's are shown, and not whether there are any.")
    public CareNotesView notes(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the task.") @PathParam("careTaskId") UUID careTaskId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> care.notes(careTaskId));
    }

    @GET
    @Path("/routed-away")
    @RolesAllowed({Role.PBX, Role.SUPERVISOR, Role.MANAGER})
    @Operation(
            operationId = "listRoutedAway",
            summary = "See who gets no contacts for now",
            description =
                    "While a break runs none at all; for the rest of the day none of the queue where it happened.")
    public AwayView away(@PathParam("clientId") ClientId clientId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, care::away);
    }
}
