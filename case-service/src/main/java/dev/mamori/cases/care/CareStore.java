package dev.mamori.cases.care;

import static dev.mamori.cases.columns.Columns.array;
import static dev.mamori.cases.columns.Columns.text;
import static dev.mamori.cases.columns.Columns.uuid;
import static dev.mamori.cases.columns.Columns.value;

import dev.mamori.cases.registry.CentreId;
import dev.mamori.cases.registry.QueueId;
import dev.mamori.cases.registry.StaffId;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.data.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Care tasks and steps. Notes are stored encrypted. */
@ApplicationScoped
class CareStore {
    private final Sql sql;
    private final FieldCipher cipher;

    CareStore(Sql sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    /** An event of a worker, of whatever client. */
    record EventOf(String staff, Instant at) {}

    /** One task for each worker and contact, whatever calls for it first; null for a task that is there already. */
    UUID open(StaffId staff, UUID contact, QueueId queue, CentreId centre, Instant occurredAt, Instant now) {
        return sql.first(
                        """
                        insert into care_task
                            (care_task_id, client_id, staff_id, contact_id, queue_id, centre_id, occurred_at, opened_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning care_task_id""",
                        row -> uuid(row, "care_task_id"),
                        Ids.next(),
                        Transactions.currentKey(),
                        staff.value(),
                        contact,
                        text(queue),
                        text(centre),
                        occurredAt,
                        now)
                .orElse(null);
    }

    void add(UUID task, CareStep step, String note, Instant now) {
        sql.update(
                """
                insert into care_step (care_step_id, client_id, care_task_id, kind, done_at, until, accepted, note_cipher,
                    recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                Ids.next(),
                Transactions.currentKey(),
                task,
                step.kind().name(),
                step.at(),
                step.until(),
                step.accepted(),
                cipher.encrypt(note),
                now,
                step.by());
    }

    boolean close(UUID task, Instant at, String by) {
        return sql.update(
                        "update care_task set closed_at = ?, closed_by = ? where care_task_id = ? and closed_at is null",
                        at,
                        by,
                        task)
                == 1;
    }

    Optional<CareTask> find(UUID task) {
        return sql.first("select * from care_task where care_task_id = ?", this::read, task);
    }

    /**
     * Up to {@code count} tasks, latest first: the reader's own, all, or those of her centres.
     *
     * @param centres null for a reader who is no superior
     */
    List<CareTask> list(Instant before, UUID beforeId, String reader, boolean all, Set<String> centres, int count) {
        var where = Where.ofTheClient()
                .ifGiven("(occurred_at, care_task_id) < (?, ?)", before, beforeId)
                .and(
                        "(? or staff_id = ? or (? and (centre_id is null or centre_id = any(?))))",
                        all,
                        reader,
                        centres != null,
                        array(centres == null ? Set.of() : centres));
        return sql.list(
                "select * from care_task" + where.sql() + "order by occurred_at desc, care_task_id desc limit ?",
                this::read,
                where.parameters(count));
    }

    /** Tasks that may keep somebody away: of the last two days. */
    List<CareTask> since(Instant since) {
        return sql.list("select * from care_task where occurred_at >= ? order by occurred_at", this::read, since);
    }

    List<CareNotesView.NoteView> notes(UUID task, String author) {
        return sql.list(
                """
                select done_at, note_cipher from care_step
                where care_task_id = ? and recorded_by = ? and note_cipher is not null order by done_at, care_step_id""",
                row -> new CareNotesView.NoteView(
                        Sql.instant(row, "done_at"), cipher.decrypt(row.getString("note_cipher"))),
                task,
                author);
    }

    /** Events since then of workers who had one with one of these clients; over clients, for STAFF_CARE. */
    List<EventOf> eventsOfWorkers(Collection<String> clients, Instant since) {
        return sql.list(
                """
                select staff_id, occurred_at from care_task t
                where occurred_at >= ? and exists (select from care_task o where o.staff_id = t.staff_id
                    and o.client_id = any(?) and o.occurred_at >= ?)""",
                row -> new EventOf(row.getString("staff_id"), Sql.instant(row, "occurred_at")),
                since,
                array(clients),
                since);
    }

    private CareTask read(ResultSet row) throws SQLException {
        UUID id = uuid(row, "care_task_id");
        return new CareTask(
                id,
                new StaffId(row.getString("staff_id")),
                uuid(row, "contact_id"),
                value(row, "queue_id", QueueId::new),
                value(row, "centre_id", CentreId::new),
                Sql.instant(row, "occurred_at"),
                Sql.instant(row, "opened_at"),
                Sql.instant(row, "closed_at"),
                steps(id));
    }

    private List<CareStep> steps(UUID task) {
        return sql.list(
                "select * from care_step where care_task_id = ? order by done_at, care_step_id",
                row -> new CareStep(
                        CareKind.valueOf(row.getString("kind")),
                        Sql.instant(row, "done_at"),
                        Sql.instant(row, "until"),
                        row.getObject("accepted", Boolean.class),
                        row.getString("recorded_by")),
                task);
    }
}
