package dev.mamori.cases.privacy;

import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** That the transaction's client leaves. */
@ApplicationScoped
class OffboardingStore {
    private final Sql sql;

    OffboardingStore(Sql sql) {
        this.sql = sql;
    }

    Optional<OffboardingView> find() {
        return sql.first(
                "select * from offboarding where client_id = ? for update",
                row -> new OffboardingView(
                        row.getLong("version"),
                        row.getObject("ends_on", LocalDate.class),
                        row.getString("reason"),
                        row.getString("asked_by"),
                        row.getString("confirmed_by"),
                        Sql.instant(row, "done_at")),
                Transactions.currentKey());
    }

    /** A request that nobody confirmed yet is replaced. */
    boolean ask(OffboardingRequest wanted, String by, Instant at) {
        return sql.update("""
                        insert into offboarding as o (client_id, version, ends_on, reason, asked_at, asked_by)
                        values (?, 1, ?, ?, ?, ?)
                        on conflict on constraint offboarding_pk do update set version = o.version + 1,
                            ends_on = excluded.ends_on, reason = excluded.reason, asked_at = excluded.asked_at,
                            asked_by = excluded.asked_by
                        where o.confirmed_by is null""", Transactions.currentKey(), wanted.endsOn(), wanted.reason(), at, by) == 1;
    }

    void confirm(String by, Instant at) {
        sql.update(
                "update offboarding set version = version + 1, confirmed_by = ?, confirmed_at = ? where client_id = ?",
                by,
                at,
                Transactions.currentKey());
    }

    void done(Instant at) {
        sql.update(
                "update offboarding set done_at = ? where client_id = ? and done_at is null",
                at,
                Transactions.currentKey());
    }
}
