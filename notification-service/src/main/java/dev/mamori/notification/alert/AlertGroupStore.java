package dev.mamori.notification.alert;

import dev.mamori.notification.contact.Department;
import dev.mamori.notification.webhook.ClockJump;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The tables {@code alert_group}, {@code alert_counted} and {@code alert_forwarding}. */
@ApplicationScoped
class AlertGroupStore {
    private final Sql sql;

    AlertGroupStore(Sql sql) {
        this.sql = sql;
    }

    record Due(ClientId client, AlertKind kind) {}

    record Decided(Forwarding forwarding, long version) {}

    /** False when the alert was counted before. */
    boolean count(ClientId client, UUID alert, AlertKind kind, Instant at) {
        return sql.update("""
                        insert into alert_counted (alert_id, client_id, kind, at) values (?, ?, ?, ?)
                        on conflict on constraint alert_counted_pk do nothing""", alert, client, kind.name(), at) == 1;
    }

    /** Locks the group until the commit. */
    Optional<AlertGroup> lock(AlertKind kind) {
        return sql.first("select * from alert_group where kind = ? for update", AlertGroupStore::group, kind.name());
    }

    /** False when another transaction began the group meanwhile. */
    boolean begin(ClientId client, AlertKind kind, AlertGroup group) {
        return sql.update(
                        """
                        insert into alert_group (client_id, kind, alerts, told, until, started_at, since) values (?, ?, ?, ?, ?, ?, ?)
                        on conflict on constraint alert_group_pk do nothing""",
                        client,
                        kind.name(),
                        group.alerts(),
                        group.told(),
                        group.until(),
                        group.startedAt(),
                        group.since())
                == 1;
    }

    void keep(AlertKind kind, AlertGroup group) {
        sql.update(
                "update alert_group set alerts = ?, told = ?, until = ?, started_at = ?, since = ? where kind = ?",
                group.alerts(),
                group.told(),
                group.until(),
                group.startedAt(),
                group.since(),
                kind.name());
    }

    /** Over all clients: groups whose window is over and which have something to tell. */
    List<Due> due(Instant now) {
        return sql.list(
                """
                select client_id, kind from alert_group where alerts > told and (until <= ? or since > ?)
                order by until limit 500""",
                row -> new Due(new ClientId(row.getString(1)), AlertKind.valueOf(row.getString(2))),
                now,
                ClockJump.beyond(now));
    }

    Optional<Decided> forwarding() {
        return sql.first(
                "select to_client, departments, window_seconds, version from alert_forwarding",
                row -> new Decided(
                        new Forwarding(
                                row.getBoolean(1),
                                Arrays.stream(row.getString(2).split(","))
                                        .filter(name -> !name.isEmpty())
                                        .map(Department::valueOf)
                                        .collect(Collectors.toSet()),
                                Duration.ofSeconds(row.getLong(3))),
                        row.getLong(4)));
    }

    void decide(ClientId client, Forwarding forwarding, long version) {
        sql.update(
                """
                insert into alert_forwarding (client_id, to_client, departments, window_seconds, version)
                values (?, ?, ?, ?, ?)
                on conflict on constraint alert_forwarding_pk do update
                    set to_client = excluded.to_client, departments = excluded.departments,
                        window_seconds = excluded.window_seconds, version = excluded.version""",
                client,
                forwarding.toClient(),
                forwarding.departments().stream().map(Enum::name).sorted().collect(Collectors.joining(",")),
                forwarding.window().toSeconds(),
                version);
    }

    private static AlertGroup group(ResultSet row) throws SQLException {
        return new AlertGroup(
                row.getInt("alerts"),
                row.getInt("told"),
                Sql.instant(row, "started_at"),
                row.getTimestamp("since") == null ? Sql.instant(row, "started_at") : Sql.instant(row, "since"),
                Sql.instant(row, "until"));
    }
}
