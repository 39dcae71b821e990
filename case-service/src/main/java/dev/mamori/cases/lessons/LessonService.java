package dev.mamori.cases.lessons;

import dev.mamori.cases.casefile.CaseAccessService;
import dev.mamori.cases.casefile.CaseFile;
import dev.mamori.cases.casefile.CaseId;
import dev.mamori.cases.lessons.LessonRequest.CaseReview;
import dev.mamori.cases.lessons.LessonRequest.HandlingReview;
import dev.mamori.cases.registry.RegistryStore;
import dev.mamori.cases.registry.StaffId;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.events.Feed;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Keeps what is learned from cases, in the client's transaction that the resource opened. */
@ApplicationScoped
class LessonService {
    static final String TASK_RAISED = "dev.mamori.case.lesson-task-raised.v1";

    private static final ZoneId JST = ZoneId.of("Asia/Tokyo");

    private final CaseAccessService cases;
    private final LessonStore store;
    private final RegistryStore registry;
    private final Caller caller;
    private final Audit audit;
    private final Feed feed;
    private final Clock clock;

    LessonService(
            CaseAccessService cases,
            LessonStore store,
            RegistryStore registry,
            Caller caller,
            Audit audit,
            Feed feed,
            Clock clock) {
        this.cases = cases;
        this.store = store;
        this.registry = registry;
        this.caller = caller;
        this.audit = audit;
        this.feed = feed;
        this.clock = clock;
    }

    LessonView add(CaseId id, LessonRequest wanted) {
        if (!wanted.tellsOneThing()) {
            throw Problems.invalid(Text.of(
                    "handlingReview か caseReview のどちらか一方を指定してください。", "Give either handlingReview or caseReview."));
        }
        cases.append(id);
        if (wanted.handlingReview() != null) {
            requireRegistered(wanted.handlingReview().staffId());
        }
        var lesson = new LessonView(Ids.next(), now(), caller.id(), wanted);
        store.add(id, lesson);
        // Whose handling it was stays in the lesson: the trail is read by more people.
        audit.record("LESSON_RECORDED", "case", id.toString(), null, Map.of("lessonId", lesson.lessonId()));
        return lesson;
    }

    LessonsView of(CaseId id) {
        CaseFile file = cases.read(id);
        List<LessonView> told = store.of(id);
        List<TaskView> tasks = store.tasksOf(id, today());
        audit.record("LESSONS_READ", "case", id.toString(), null, Map.of());
        List<CaseReview> reviews = told.stream()
                .map(each -> each.lesson().caseReview())
                .filter(Objects::nonNull)
                .toList();
        var lessons = new Lessons(
                file.cause().kind(),
                !reviews.isEmpty(),
                reviews.stream().anyMatch(each -> !each.notDone().isEmpty()),
                reviews.stream().anyMatch(each -> each.proposalId() != null),
                told.stream()
                        .map(each -> each.lesson().handlingReview())
                        .filter(each -> each != null && !each.findings().isEmpty())
                        .map(HandlingReview::staffId)
                        .toList(),
                tasks.stream()
                        .filter(each -> each.staffId() != null)
                        .map(each -> new StaffId(each.staffId()))
                        .toList(),
                tasks.stream().map(TaskView::kind).toList());
        return new LessonsView(
                file.cause().kind(),
                told,
                tasks,
                TaskKind.proposedFor(file.cause().kind()),
                lessons.hints());
    }

    TaskView raise(TaskRequest wanted) {
        TaskKind kind = wanted.kind() != null ? wanted.kind() : proposed(wanted);
        if ((kind == TaskKind.COACHING) != (wanted.staffId() != null)) {
            throw Problems.invalid(
                    "/staffId",
                    "StaffOnlyWithCoaching",
                    Text.of("staffId は kind が COACHING のときだけ、必ず指定します。", "Give it with kind COACHING, and only then."));
        }
        if (wanted.staffId() != null) {
            requireRegistered(wanted.staffId());
        }
        if (wanted.caseId() != null) {
            cases.append(new CaseId(wanted.caseId()));
        }
        var task = new TaskView(
                Ids.next(),
                kind,
                wanted.caseId(),
                wanted.owner(),
                wanted.staffId() == null ? null : wanted.staffId().value(),
                wanted.what(),
                wanted.dueOn(),
                wanted.dueOn().isBefore(today()),
                now(),
                caller.id(),
                null,
                null);
        store.add(task);
        audit.record("LESSON_TASK_RAISED", "lesson-task", task.taskId().toString(), null, Map.of("kind", kind));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("taskId", task.taskId());
        told.put("kind", kind);
        told.put("dueOn", task.dueOn());
        if (task.caseId() != null) {
            told.put("caseId", task.caseId());
        }
        feed.append(TASK_RAISED, task.taskId().toString(), told);
        return task;
    }

    TaskView done(UUID id, TaskDoneRequest wanted) {
        find(id);
        if (wanted.doneOn().isAfter(today())) {
            throw Problems.invalid("/doneOn", "NotInTheFuture", Text.of("実施日は今日以前です。", "It is no later than today."));
        }
        if (!store.done(id, wanted, caller.id())) {
            throw Problems.conflict(Text.of("この課題は完了しています。", "The task is done already."));
        }
        audit.record(
                "LESSON_TASK_DONE",
                "lesson-task",
                id.toString(),
                null,
                Map.of("doneOn", wanted.doneOn().toString()));
        return find(id);
    }

    /** Superiors see all; a worker what coaches herself. */
    List<TaskView> tasks(LocalDate afterDue, UUID afterId, boolean open, TaskKind kind, int count) {
        boolean all = caller.has(Role.SUPERVISOR)
                || caller.has(Role.MANAGER)
                || caller.has(Role.SPECIALIST)
                || caller.has(Role.AUDITOR);
        return store.tasks(afterDue, afterId, open, kind, all ? null : caller.id(), today(), count);
    }

    private TaskView find(UUID id) {
        return store.task(id, today()).orElseThrow(Problems::notFound);
    }

    private TaskKind proposed(TaskRequest wanted) {
        List<TaskKind> proposed = wanted.caseId() == null
                ? List.of()
                : TaskKind.proposedFor(
                        cases.see(new CaseId(wanted.caseId())).cause().kind());
        if (proposed.size() != 1) {
            throw Problems.invalid(
                    "/kind",
                    "KindNeeded",
                    Text.of(
                            "kind を指定してください: " + List.of(TaskKind.values()),
                            "Give the kind: one of " + List.of(TaskKind.values())));
        }
        return proposed.getFirst();
    }

    private void requireRegistered(StaffId staff) {
        if (registry.staff(List.of(staff)).isEmpty()) {
            throw Problems.unknownReference("staffId", staff.value());
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), JST);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
