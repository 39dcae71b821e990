package dev.mamori.cases.guard;

import static dev.mamori.cases.columns.Columns.array;

import dev.mamori.cases.columns.Columns;
import dev.mamori.cases.registry.CentreId;
import dev.mamori.cases.registry.StaffId;
import dev.mamori.platform.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The duty rosters of centres. */
@ApplicationScoped
class DutyRosterStore {
    private final Sql sql;

    DutyRosterStore(Sql sql) {
        this.sql = sql;
    }

    /** A roster and how often it was changed; version 0 while nobody decided one. */
    record Decided(DutyRoster roster, long version) {}

    Optional<Decided> find(CentreId centre) {
        return sql.first(
                "select * from duty_roster where centre_id = ?",
                row -> new Decided(
                        new DutyRoster(
                                Columns.list(row, "people", StaffId::new),
                                Duration.ofSeconds(row.getLong("climb_after_seconds"))),
                        row.getLong("version")),
                centre.value());
    }

    /** Writes the version after {@code version - 1}; false when somebody else was quicker. */
    boolean save(CentreId centre, DutyRoster roster, long version, String by, Instant at) {
        return sql.update(
                        """
                        insert into duty_roster as d
                            (centre_id, version, people, climb_after_seconds, decided_by, decided_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict on constraint duty_roster_pk do update set version = excluded.version,
                            people = excluded.people, climb_after_seconds = excluded.climb_after_seconds,
                            decided_by = excluded.decided_by, decided_at = excluded.decided_at
                        where d.version = excluded.version - 1""",
                        centre.value(),
                        version,
                        array(roster.people()),
                        roster.climbAfter().toSeconds(),
                        by,
                        at)
                == 1;
    }
}
