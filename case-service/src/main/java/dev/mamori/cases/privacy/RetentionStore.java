package dev.mamori.cases.privacy;

import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The decisions of the transaction's client on how long things are kept. Every decision stays. */
@ApplicationScoped
class RetentionStore {
    private final Sql sql;

    RetentionStore(Sql sql) {
        this.sql = sql;
    }

    /** A decision. */
    record Decision(long version, Periods periods, String reason, String by, Instant at) {}

    /** The latest that shortens nothing or was confirmed. */
    Optional<Decision> inForce() {
        return sql.first("""
                select * from retention where client_id = ? and (not shortens or confirmed_by is not null)
                order by version desc limit 1""", RetentionStore::read, Transactions.currentKey());
    }

    /** A shortening that waits for a second person, unless something was decided after it. */
    Optional<Decision> proposed() {
        return sql.first("""
                select * from (select * from retention where client_id = ? order by version desc limit 1) r
                where shortens and confirmed_by is null""", RetentionStore::read, Transactions.currentKey());
    }

    long add(RetentionRequest wanted, boolean shortens, String by, Instant at) {
        return sql.first(
                        """
                        insert into retention (client_id, version, contact_days, case_days, customer_days, shortens, reason,
                            decided_by, decided_at)
                        select ?, coalesce(max(version), 0) + 1, ?, ?, ?, ?, ?, ?, ? from retention where client_id = ?
                        returning version""",
                        row -> row.getLong(1),
                        Transactions.currentKey(),
                        wanted.contactDays(),
                        wanted.caseDays(),
                        wanted.customerDays(),
                        shortens,
                        wanted.reason(),
                        by,
                        at,
                        Transactions.currentKey())
                .orElseThrow();
    }

    void confirm(long version, String by, Instant at) {
        sql.update(
                "update retention set confirmed_by = ?, confirmed_at = ? where client_id = ? and version = ?",
                by,
                at,
                Transactions.currentKey(),
                version);
    }

    private static Decision read(ResultSet row) throws SQLException {
        return new Decision(
                row.getLong("version"),
                new Periods(row.getInt("contact_days"), row.getInt("case_days"), row.getInt("customer_days")),
                row.getString("reason"),
                row.getString("decided_by"),
                Sql.instant(row, "decided_at"));
    }
}
