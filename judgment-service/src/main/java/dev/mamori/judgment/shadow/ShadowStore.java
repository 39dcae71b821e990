package dev.mamori.judgment.shadow;

import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.data.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shadow runs of the present transaction's client, with what they found. */
@ApplicationScoped
class ShadowStore {
    private final Sql sql;

    ShadowStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * A run as it stands.
     *
     * @param total the cases to look at, as counted at the start
     * @param failed of those looked at, the cases that could not be compared
     * @param last the evaluation looked at last; null before the first
     * @param terms the set's terms as they stood at the start
     */
    record Run(
            UUID runId,
            UUID setId,
            String state,
            Instant since,
            long total,
            long done,
            long differing,
            long failed,
            UUID last,
            String startedBy,
            Instant startedAt,
            Instant endedAt,
            String terms) {}

    /** Facts on which the set proposes otherwise. */
    record Difference(UUID evaluationId, UUID caseId, List<String> added, List<String> removed) {}

    void add(Run run) {
        sql.update(
                """
                insert into shadow_run (run_id, client_id, set_id, state, since, total, done, differing, started_by,
                                        started_at, terms)
                values (?, ?, ?, 'RUNNING', ?, ?, 0, 0, ?, ?, ?::jsonb)""",
                run.runId(),
                Transactions.currentKey(),
                run.setId(),
                run.since(),
                run.total(),
                run.startedBy(),
                run.startedAt(),
                run.terms());
    }

    /** A run to go on with, locked; one that another replica works on is passed over. */
    Optional<Run> next() {
        return sql.first(
                "select * from shadow_run where state = 'RUNNING' order by run_id limit 1 for update skip locked",
                ShadowStore::run);
    }

    Optional<Run> find(UUID runId) {
        return sql.first("select * from shadow_run where run_id = ?", ShadowStore::run, runId);
    }

    List<Run> ofSet(UUID setId) {
        return sql.list(
                "select * from shadow_run where set_id = ? order by run_id desc limit 50", ShadowStore::run, setId);
    }

    void advance(UUID runId, UUID last, long done, long differing, long failed) {
        sql.update("""
                update shadow_run set last_evaluation = ?, done = done + ?, differing = differing + ?, failed = failed + ?
                where run_id = ?""", last, done, differing, failed, runId);
    }

    void end(UUID runId, String state, Instant at) {
        sql.update("update shadow_run set state = ?, ended_at = ? where run_id = ?", state, at, runId);
    }

    void add(UUID runId, Difference difference) {
        sql.update(
                """
                insert into shadow_difference (client_id, run_id, evaluation_id, case_id, added, removed)
                values (?, ?, ?, ?, coalesce(string_to_array(nullif(?, ''), ' '), '{}'),
                        coalesce(string_to_array(nullif(?, ''), ' '), '{}'))""",
                Transactions.currentKey(),
                runId,
                difference.evaluationId(),
                difference.caseId(),
                String.join(" ", difference.added()),
                String.join(" ", difference.removed()));
    }

    List<Difference> differences(UUID runId, UUID after, int count) {
        var where = new Where().and("run_id = ?", runId).ifGiven("evaluation_id > ?", after);
        return sql.list(
                "select * from shadow_difference" + where.sql() + "order by evaluation_id limit ?",
                row -> new Difference(
                        row.getObject("evaluation_id", UUID.class),
                        row.getObject("case_id", UUID.class),
                        texts(row, "added"),
                        texts(row, "removed")),
                where.parameters(count));
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getObject("run_id", UUID.class),
                row.getObject("set_id", UUID.class),
                row.getString("state"),
                Sql.instant(row, "since"),
                row.getLong("total"),
                row.getLong("done"),
                row.getLong("differing"),
                row.getLong("failed"),
                row.getObject("last_evaluation", UUID.class),
                row.getString("started_by"),
                Sql.instant(row, "started_at"),
                Sql.instant(row, "ended_at"),
                row.getString("terms"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
