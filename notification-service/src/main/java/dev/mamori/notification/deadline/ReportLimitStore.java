package dev.mamori.notification.deadline;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The table {@code report_limit}; shows the rows of the transaction's client only. */
@ApplicationScoped
class ReportLimitStore {
    private final Sql sql;

    ReportLimitStore(Sql sql) {
        this.sql = sql;
    }

    /** @param agreedWith encrypted */
    record Agreed(ReportKind kind, long version, Limit limit, String agreedWith, LocalDate agreedOn) {}

    Optional<Agreed> latest(ReportKind kind) {
        return sql.first(
                "select * from report_limit where kind = ? order by version desc limit 1",
                ReportLimitStore::agreed,
                kind.name());
    }

    /** False when another one made this version first. */
    boolean add(ClientId client, Agreed agreed, String actor, Instant at) {
        return sql.update(
                        """
                        insert into report_limit (client_id, kind, version, within_seconds, acknowledge_within_seconds,
                                                  climb_after_seconds, agreed_with, agreed_on, actor_id, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict on constraint report_limit_pk do nothing""",
                        client,
                        agreed.kind().name(),
                        agreed.version(),
                        agreed.limit().within().toSeconds(),
                        agreed.limit().acknowledgeWithin().toSeconds(),
                        agreed.limit().climbAfter().toSeconds(),
                        agreed.agreedWith(),
                        agreed.agreedOn(),
                        actor,
                        at)
                == 1;
    }

    private static Agreed agreed(ResultSet row) throws SQLException {
        return new Agreed(
                ReportKind.valueOf(row.getString("kind")),
                row.getLong("version"),
                new Limit(
                        Duration.ofSeconds(row.getLong("within_seconds")),
                        Duration.ofSeconds(row.getLong("acknowledge_within_seconds")),
                        Duration.ofSeconds(row.getLong("climb_after_seconds"))),
                row.getString("agreed_with"),
                row.getObject("agreed_on", LocalDate.class));
    }
}
