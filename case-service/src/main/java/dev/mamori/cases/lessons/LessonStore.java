package dev.mamori.cases.lessons;

import static dev.mamori.cases.columns.Columns.text;
import static dev.mamori.cases.columns.Columns.uuid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.cases.casefile.CaseId;
import dev.mamori.cases.casefile.CauseKind;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.data.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reviews and tasks. What is said of workers and customers is stored encrypted. */
@ApplicationScoped
class LessonStore {
    private final Sql sql;
    private final FieldCipher cipher;
    private final ObjectMapper json;

    LessonStore(Sql sql, FieldCipher cipher, ObjectMapper json) {
        this.sql = sql;
        this.cipher = cipher;
        this.json = json;
    }

    void add(CaseId caseId, LessonView lesson) {
        sql.update(
                """
                insert into case_lesson (lesson_id, client_id, case_id, sent_cipher, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?)""",
                lesson.lessonId(),
                Transactions.currentKey(),
                caseId.value(),
                cipher.encrypt(write(lesson.lesson())),
                lesson.recordedAt(),
                lesson.recordedBy());
    }

    List<LessonView> of(CaseId caseId) {
        return sql.list(
                "select * from case_lesson where case_id = ? order by recorded_at, lesson_id",
                row -> new LessonView(
                        uuid(row, "lesson_id"),
                        Sql.instant(row, "recorded_at"),
                        row.getString("recorded_by"),
                        read(cipher.decrypt(row.getString("sent_cipher")))),
                caseId.value());
    }

    void add(TaskView task) {
        sql.update(
                """
                insert into lesson_task
                    (task_id, client_id, case_id, kind, owner, staff_id, what_cipher, due_on, raised_at, raised_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                task.taskId(),
                Transactions.currentKey(),
                task.caseId(),
                task.kind().name(),
                task.owner(),
                task.staffId(),
                cipher.encrypt(task.what()),
                task.dueOn(),
                task.raisedAt(),
                task.raisedBy());
    }

    /** False when it was done before. */
    boolean done(UUID task, TaskDoneRequest done, String by) {
        return sql.update(
                        "update lesson_task set done_on = ?, done_by = ?, result_cipher = ? where task_id = ? and done_on is null",
                        done.doneOn(),
                        by,
                        cipher.encrypt(done.result()),
                        task)
                == 1;
    }

    Optional<TaskView> task(UUID task, LocalDate today) {
        return sql.first("select * from lesson_task where task_id = ?", row -> task(row, today), task);
    }

    List<TaskView> tasksOf(CaseId caseId, LocalDate today) {
        return sql.list(
                "select * from lesson_task where case_id = ? order by due_on, task_id",
                row -> task(row, today),
                caseId.value());
    }

    /**
     * Up to {@code count} tasks by the day on which they are due.
     *
     * @param coached only what coaches this person, or null
     */
    List<TaskView> tasks(
            LocalDate afterDue, UUID afterId, boolean open, TaskKind kind, String coached, LocalDate today, int count) {
        var where = new Where()
                .ifGiven("(due_on, task_id) > (?, ?)", afterDue, afterId)
                .ifGiven("kind = ?", text(kind))
                .ifGiven("staff_id = ?", coached);
        if (open) {
            where.and("done_on is null");
        }
        return sql.list(
                "select * from lesson_task" + where.sql() + "order by due_on, task_id limit ?",
                row -> task(row, today),
                where.parameters(count));
    }

    /** Cases opened in the time by the latest word on their cause; what is erased is counted from what was kept of it. */
    CauseShareView causes(Instant from, Instant to) {
        Map<CauseKind, Long> counts = new EnumMap<>(CauseKind.class);
        long[] cases = {0};
        sql.each(
                """
                select kind, count(*) as cases from (
                    select (select c.kind from case_cause c where c.case_id = f.case_id order by c.case_version desc limit 1)
                        as kind
                    from case_file f where f.opened_at >= ? and f.opened_at < ?
                    union all
                    select cause_kind from case_statistic where opened_at >= ? and opened_at < ?) as k group by kind""",
                row -> {
                    cases[0] += row.getLong("cases");
                    if (row.getString("kind") != null) {
                        counts.put(CauseKind.valueOf(row.getString("kind")), row.getLong("cases"));
                    }
                },
                from,
                to,
                from,
                to);
        return CauseShareView.of(
                cases[0],
                Arrays.stream(CauseKind.values())
                        .map(kind -> new CauseShareView.Count(kind, counts.getOrDefault(kind, 0L)))
                        .toList());
    }

    private TaskView task(ResultSet row, LocalDate today) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        LocalDate done = row.getObject("done_on", LocalDate.class);
        return new TaskView(
                uuid(row, "task_id"),
                TaskKind.valueOf(row.getString("kind")),
                uuid(row, "case_id"),
                row.getString("owner"),
                row.getString("staff_id"),
                cipher.decrypt(row.getString("what_cipher")),
                due,
                done == null && due.isBefore(today),
                Sql.instant(row, "raised_at"),
                row.getString("raised_by"),
                done,
                cipher.decrypt(row.getString("result_cipher")));
    }

    private String write(LessonRequest lesson) {
        try {
            return json.writeValueAsString(lesson);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }

    private LessonRequest read(String stored) {
        try {
            return json.readValue(stored, LessonRequest.class);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }
}
