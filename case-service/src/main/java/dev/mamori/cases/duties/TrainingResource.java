package dev.mamori.cases.duties;

import dev.mamori.cases.registry.CentreId;
import dev.mamori.cases.registry.RegistryStore;
import dev.mamori.cases.registry.Staff;
import dev.mamori.cases.registry.StaffId;
import dev.mamori.platform.data.Audit;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who was trained in what, and when stress checks are due (REQ-12.6, REQ-12.7.1, REQ-12.7.2, REQ-13.4.5). */
@Path("/v1/centres/{centreId}")
@Tag(name = "Duties")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class TrainingResource {
    private static final ZoneId JST = ZoneId.of("Asia/Tokyo");

    private final Caller caller;
    private final Commands commands;
    private final Transactions transactions;
    private final Cursors cursors;
    private final TrainingStore store;
    private final RegistryStore registry;
    private final Audit audit;
    private final Clock clock;

    TrainingResource(
            Caller caller,
            Commands commands,
            Transactions transactions,
            Cursors cursors,
            TrainingStore store,
            RegistryStore registry,
            Audit audit,
            Clock clock) {
        this.caller = caller;
        this.commands = commands;
        this.transactions = transactions;
        this.cursors = cursors;
        this.store = store;
        this.registry = registry;
        this.audit = audit;
        this.clock = clock;
    }

    @POST
    @Path("/trainings")
    @RolesAllowed(Role.MANAGER)
    @Operation(
            operationId = "recordTraining",
            summary = "Record a training that was held",
            description = "Somebody who does not belong to the centre is a 422.")
    @APIResponse(
            responseCode = "201",
            description = "What each attendee was trained in so far.",
            content = @Content(schema = @Schema(implementation = TrainedView[].class)))
    public Response train(
            @Parameter(description = "Id of the centre.") @PathParam("centreId") CentreId centreId,
            @Valid TrainingRequest wanted) {
        caller.mustSeeCentre(centreId.value());
        return commands.performInRegistry(wanted, () -> {
            requireOfCentre(centreId, wanted.attendees());
            store.add(wanted, clock.instant(), caller.id());
            audit.record(
                    "TRAINING_RECORDED",
                    "centre",
                    centreId.value(),
                    null,
                    Map.of("topics", wanted.topics(), "attendees", wanted.attendees()));
            return Reply.created("/v1/centres/" + centreId + "/training-report", trained(wanted.attendees()));
        });
    }

    @GET
    @Path("/training-report")
    @RolesAllowed({Role.SUPERVISOR, Role.MANAGER, Role.AUDITOR})
    @Operation(
            operationId = "getTrainingReport",
            summary = "See what each person of the centre was trained in",
            description = "With the topics of each course that are left, ordered by id.")
    public Page<TrainedView> report(
            @Parameter(description = "Id of the centre.") @PathParam("centreId") CentreId centreId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustSeeCentre(centreId.value());
        String after = cursors.read(cursor).map(key -> key.getFirst()).orElse("");
        return transactions.inRegistry(() -> {
            Page<StaffId> people = Page.of(
                            registry.staff(centreId, after, limit + 1),
                            limit,
                            last -> cursors.sign(last.id().value()))
                    .map(Staff::id);
            return new Page<>(trained(people.items()), people.nextCursor());
        });
    }

    @POST
    @Path("/stress-checks")
    @RolesAllowed(Role.MANAGER)
    @Operation(
            operationId = "scheduleStressCheck",
            summary = "Say when a person's stress check is due",
            description = "Results are never stored here; a body with one is refused.")
    @APIResponse(
            responseCode = "201",
            description = "The check.",
            content = @Content(schema = @Schema(implementation = StressCheckView.class)))
    public Response schedule(
            @Parameter(description = "Id of the centre.") @PathParam("centreId") CentreId centreId,
            @Valid StressCheckRequest wanted) {
        caller.mustSeeCentre(centreId.value());
        return commands.performInRegistry(wanted, () -> {
            requireOfCentre(centreId, Set.of(wanted.staffId()));
            store.schedule(wanted, caller.id());
            audit.record("STRESS_CHECK_SCHEDULED", "staff", wanted.staffId().value(), null, Map.of());
            return Reply.created("/v1/centres/" + centreId + "/stress-checks", check(wanted.staffId(), wanted.dueOn()));
        });
    }

    @POST
    @Path("/stress-checks/completions")
    @RolesAllowed(Role.MANAGER)
    @Operation(
            operationId = "completeStressCheck",
            summary = "Record that a stress check was held",
            description = "The day only. One that was not scheduled, or is done, is a 409.")
    @APIResponse(
            responseCode = "200",
            description = "The check.",
            content = @Content(schema = @Schema(implementation = StressCheckView.class)))
    public Response complete(
            @Parameter(description = "Id of the centre.") @PathParam("centreId") CentreId centreId,
            @Valid StressCheckDoneRequest wanted) {
        caller.mustSeeCentre(centreId.value());
        return commands.performInRegistry(wanted, () -> {
            requireOfCentre(centreId, Set.of(wanted.staffId()));
            if (!store.done(wanted)) {
                throw Problems.conflict(Text.of(
                        "この期日のストレスチェックは予定されていないか、実施済みです。",
                        "No stress check is open with this due day: schedule it first."));
            }
            audit.record("STRESS_CHECK_HELD", "staff", wanted.staffId().value(), null, Map.of());
            return Reply.ok(check(wanted.staffId(), wanted.dueOn()));
        });
    }

    @GET
    @Path("/stress-checks")
    @RolesAllowed({Role.MANAGER, Role.AUDITOR})
    @Operation(
            operationId = "listStressChecks",
            summary = "List the stress checks of a centre by the day on which they are due",
            description = "With those that are overdue; never a result.")
    public Page<StressCheckView> checks(
            @Parameter(description = "Id of the centre.") @PathParam("centreId") CentreId centreId,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") String cursor) {
        caller.mustSeeCentre(centreId.value());
        var after = cursors.read(cursor);
        return transactions.inRegistry(() -> Page.of(
                store.checks(
                        centreId,
                        after.map(key -> LocalDate.parse(key.get(0))).orElse(null),
                        after.map(key -> key.get(1)).orElse(null),
                        today(),
                        limit + 1),
                limit,
                last -> cursors.sign(last.dueOn().toString(), last.staffId())));
    }

    private StressCheckView check(StaffId staff, LocalDate dueOn) {
        return store.check(staff, dueOn, today()).orElseThrow(Problems::notFound);
    }

    private List<TrainedView> trained(Collection<StaffId> people) {
        return store.topics(people).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> TrainedView.of(each.getKey(), each.getValue()))
                .toList();
    }

    private void requireOfCentre(CentreId centre, Set<StaffId> people) {
        Map<StaffId, Staff> known = registry.staff(people);
        people.stream()
                .filter(each ->
                        !known.containsKey(each) || !known.get(each).centre().equals(centre))
                .findFirst()
                .ifPresent(each -> {
                    throw Problems.unknownReference("staffId", each.value());
                });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), JST);
    }
}
