package dev.mamori.cases.guard;

import static dev.mamori.cases.columns.Columns.array;

import dev.mamori.cases.columns.Columns;
import dev.mamori.cases.registry.QueueId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The guard settings of queues that have their own. */
@ApplicationScoped
class GuardSettingsStore {
    private final Sql sql;

    GuardSettingsStore(Sql sql) {
        this.sql = sql;
    }

    /** Settings with who decided them and why (REQ-7.0). Version 0 are the defaults, which nobody decided. */
    record Decided(GuardSettings settings, long version, String reason, String by, Instant at) {}

    Optional<Decided> find(QueueId queue) {
        return find(Transactions.currentKey(), queue);
    }

    /** For the wall, which reads over clients. */
    Optional<Decided> find(String client, QueueId queue) {
        return sql.first(
                "select * from guard_settings where client_id = ? and queue_id = ?",
                GuardSettingsStore::read,
                client,
                queue.value());
    }

    /** Writes the version after {@code decided.version() - 1}; false when somebody else was quicker. */
    boolean save(QueueId queue, Decided decided) {
        return sql.update(
                        """
                        insert into guard_settings as g (client_id, queue_id, version, threat_confidence,
                            abuse_confidence, listen_confidence, measures, limit_seconds, limit_contacts, reason,
                            decided_by, decided_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict on constraint guard_settings_pk do update set version = excluded.version,
                            threat_confidence = excluded.threat_confidence, abuse_confidence = excluded.abuse_confidence,
                            listen_confidence = excluded.listen_confidence, measures = excluded.measures,
                            limit_seconds = excluded.limit_seconds, limit_contacts = excluded.limit_contacts,
                            reason = excluded.reason, decided_by = excluded.decided_by, decided_at = excluded.decided_at
                        where g.version = excluded.version - 1""",
                        Transactions.currentKey(),
                        queue.value(),
                        decided.version(),
                        decided.settings().threatConfidence(),
                        decided.settings().abuseConfidence(),
                        decided.settings().listenConfidence(),
                        array(decided.settings().measures()),
                        decided.settings().limits().time() == null
                                ? null
                                : decided.settings().limits().time().toSeconds(),
                        decided.settings().limits().contacts(),
                        decided.reason(),
                        decided.by(),
                        decided.at())
                == 1;
    }

    private static OperationLimits limits(ResultSet row) throws SQLException {
        Long seconds = row.getObject("limit_seconds", Long.class);
        return new OperationLimits(
                seconds == null ? null : Duration.ofSeconds(seconds), row.getObject("limit_contacts", Integer.class));
    }

    private static Decided read(ResultSet row) throws SQLException {
        return new Decided(
                new GuardSettings(
                        row.getDouble("threat_confidence"),
                        row.getDouble("abuse_confidence"),
                        row.getDouble("listen_confidence"),
                        Set.copyOf(Columns.list(row, "measures", TechnicalMeasure::valueOf)),
                        limits(row)),
                row.getLong("version"),
                row.getString("reason"),
                row.getString("decided_by"),
                Sql.instant(row, "decided_at"));
    }
}
