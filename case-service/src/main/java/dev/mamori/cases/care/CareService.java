package dev.mamori.cases.care;

import dev.mamori.cases.registry.CentreId;
import dev.mamori.cases.registry.QueueId;
import dev.mamori.cases.registry.StaffId;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Opens and keeps care tasks, in the client's transaction that the caller opened. */
@ApplicationScoped
public class CareService {
    private final CareStore store;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    CareService(CareStore store, Caller caller, Audit audit, Clock clock) {
        this.store = store;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens the task with the event, in its transaction: nobody has to ask for care (REQ-13.4.1). */
    public void open(StaffId staff, UUID contact, QueueId queue, CentreId centre, Instant occurredAt) {
        if (staff != null) {
            store.open(staff, contact, queue, centre, occurredAt, clock.instant());
        }
    }

    CareTask add(UUID id, CareStepRequest wanted) {
        if (!wanted.faults().isEmpty()) {
            throw Problems.invalid(Text.of("入力内容に誤りがあります。", "The input has faults: see errors."))
                    .violations(wanted.faults());
        }
        CareTask task = see(id);
        boolean breaks = wanted.kind() == CareKind.BREAK || wanted.kind() == CareKind.BREAK_ENDED;
        if (!breaks && !cares()) {
            throw Problems.forbidden(Text.of(
                    "休憩以外の記録は、上席者または相談対応者が行います。", "Superiors and counsellors record this; breaks can be yours."));
        }
        store.add(id, wanted.toStep(clock.instant(), caller.id()), wanted.note(), clock.instant());
        // That there was a talk is itself confidential: the trail tells that something was done.
        audit.record("CARE_STEP_ADDED", "care-task", id.toString(), null, Map.of());
        return see(task.id());
    }

    CareTask close(UUID id) {
        see(id);
        if (!cares()) {
            throw Problems.forbidden(Text.of("終了は上席者または相談対応者が行います。", "Superiors and counsellors close it."));
        }
        if (!store.close(id, clock.instant(), caller.id())) {
            throw Problems.conflict(Text.of("終了済みです。", "It is closed already."));
        }
        audit.record("CARE_TASK_CLOSED", "care-task", id.toString(), null, Map.of());
        return see(id);
    }

    /** The caller's own notes; of others' it is not even told that they exist (REQ-13.4.3). */
    CareNotesView notes(UUID id) {
        see(id);
        audit.record("CARE_NOTES_READ", "care-task", id.toString(), null, Map.of());
        return new CareNotesView(store.notes(id, caller.id()));
    }

    List<CareTask> list(Instant before, UUID beforeId, int count) {
        return store.list(
                before,
                beforeId,
                caller.id(),
                caller.has(Role.COUNSELLOR),
                superior() ? caller.centres() : null,
                count);
    }

    CareTaskView view(CareTask task) {
        boolean herself = task.staff().value().equals(caller.id());
        return CareTaskView.of(
                task,
                clock.instant(),
                step -> step.kind() != CareKind.TALK || herself || step.by().equals(caller.id()));
    }

    /** Who gets no contacts for now (REQ-13.4.2, SC-08). */
    AwayView away() {
        Instant now = clock.instant();
        var away = new ArrayList<AwayView.Away>();
        store.since(now.minus(Duration.ofDays(2))).forEach(task -> {
            if (task.breakUntil(now) != null) {
                away.add(new AwayView.Away(task.staff().value(), null, task.breakUntil(now)));
            }
            if (task.queue() != null && task.awayFromQueueUntil().isAfter(now)) {
                away.add(new AwayView.Away(task.staff().value(), task.queue().value(), task.awayFromQueueUntil()));
            }
        });
        return new AwayView(away);
    }

    CareTask see(UUID id) {
        return store.find(id).filter(this::isSeen).orElseThrow(Problems::notFound);
    }

    /** The worker herself, superiors of her centre, counsellors. */
    private boolean isSeen(CareTask task) {
        return task.staff().value().equals(caller.id())
                || caller.has(Role.COUNSELLOR)
                || (superior()
                        && (task.centre() == null
                                || caller.centres().contains(task.centre().value())));
    }

    private boolean cares() {
        return superior() || caller.has(Role.COUNSELLOR);
    }

    private boolean superior() {
        return caller.has(Role.SUPERVISOR) || caller.has(Role.MANAGER);
    }
}
