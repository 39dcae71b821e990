package dev.mamori.cases.lessons;

import dev.mamori.cases.casefile.CaseId;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is learned from cases, and what is done so that they do not happen again. */
@Path("/v1/clients/{clientId}")
@Tag(name = "Lessons", description = "Causes, reviews, coaching and improvements, the case library.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class LessonResource {
    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final Cursors cursors;
    private final LessonStore store;
    private final LessonService lessons;

    LessonResource(
            Caller caller,
            Commands commands,
            Transactions transactions,
            Cursors cursors,
            LessonStore store,
            LessonService lessons) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.cursors = cursors;
        this.store = store;
        this.lessons = lessons;
    }

    @POST
    @Path("/cases/{caseId}/lessons")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "addLesson",
            summary = "Record a review of the handling or of the case",
            description = "Findings are for coaching; the client and verdicts never see them.")
    @APIResponse(
            responseCode = "201",
            description = "The lesson.",
            content = @Content(schema = @Schema(implementation = LessonView.class)))
    public Response add(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the case.") @PathParam("caseId") CaseId caseId,
            @Valid LessonRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(
                clientId,
                wanted,
                () -> Reply.created(
                        "/v1/clients/" + clientId + "/cases/" + caseId + "/lessons", lessons.add(caseId, wanted)));
    }

    @GET
    @Path("/cases/{caseId}/lessons")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.AUDITOR})
    @Operation(
            operationId = "getLessons",
            summary = "See the lessons of a case, what is planned and what is missing",
            description = "With the measures that the guideline proposes for its cause.")
    public LessonsView get(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the case.") @PathParam("caseId") CaseId caseId) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> lessons.of(caseId));
    }

    @POST
    @Path("/lesson-tasks")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "raiseLessonTask",
            summary = "Raise something to do so that it does not happen again",
            description = "Coaching, training, a report to a department, a revised procedure, an improvement.")
    @APIResponse(
            responseCode = "201",
            description = "The task; its owner hears of it by the feed.",
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    public Response raise(@PathParam("clientId") ClientId clientId, @Valid TaskRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(
                clientId,
                wanted,
                () -> Reply.created("/v1/clients/" + clientId + "/lesson-tasks", lessons.raise(wanted)));
    }

    @GET
    @Path("/lesson-tasks")
    @RolesAllowed({Role.COMMUNICATOR, Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.AUDITOR})
    @Operation(
            operationId = "listLessonTasks",
            summary = "List what there is to do, by the day on which it is due",
            description = "A communicator sees what coaches herself.")
    public Page<TaskView> tasks(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Only of this kind.") @QueryParam("kind") TaskKind kind,
            @Parameter(description = "Only what is not done yet.") @QueryParam("open") @DefaultValue("false")
                    boolean open,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustSee(clientId);
        var after = cursors.read(cursor);
        return transactions.inClient(
                clientId,
                () -> Page.of(
                        lessons.tasks(
                                after.map(key -> LocalDate.parse(key.get(0))).orElse(null),
                                after.map(key -> UUID.fromString(key.get(1))).orElse(null),
                                open,
                                kind,
                                limit + 1),
                        limit,
                        last -> cursors.sign(
                                last.dueOn().toString(), last.taskId().toString())));
    }

    @POST
    @Path("/lesson-tasks/{taskId}/completion")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST})
    @Operation(
            operationId = "completeLessonTask",
            summary = "Record that a task was done, and what came of it",
            description = "A task that is done is a 409.")
    @APIResponse(
            responseCode = "200",
            description = "The task.",
            content = @Content(schema = @Schema(implementation = TaskView.class)))
    public Response done(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Id of the task.") @PathParam("taskId") UUID taskId,
            @Valid TaskDoneRequest wanted) {
        caller.mustSee(clientId);
        return commands.perform(clientId, wanted, () -> Reply.ok(lessons.done(taskId, wanted)));
    }

    @GET
    @Path("/cause-shares")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST, Role.CLIENT, Role.AUDITOR})
    @Operation(
            operationId = "getCauseShares",
            summary = "See what set cases off, and how much of it the company itself",
            description = "Of cases opened within the time; erased cases count too.")
    public CauseShareView causes(
            @PathParam("clientId") ClientId clientId,
            @Parameter(description = "Opened at or after.", required = true) @QueryParam("from") @NotNull Instant from,
            @Parameter(description = "Opened before.", required = true) @QueryParam("to") @NotNull Instant to) {
        caller.mustSee(clientId);
        return transactions.inClient(clientId, () -> store.causes(from, to));
    }
}
