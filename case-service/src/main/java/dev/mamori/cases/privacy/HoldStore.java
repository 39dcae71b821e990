package dev.mamori.cases.privacy;

import static dev.mamori.cases.columns.Columns.uuid;

import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.data.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Legal holds, and whether something is held by one. */
@ApplicationScoped
class HoldStore {
    /** On {@code case_file f}: whose matters the case is about, by its own matter or by those of its contacts. */
    static final String CUSTOMERS_OF_CASE = "(select m.customer_id from matter m where m.matter_id = f.matter_id"
            + " union all select m.customer_id from case_contact k join matter_contact using (contact_id)"
            + " join matter m using (matter_id) where k.case_id = f.case_id)";

    /** On {@code case_file f}: the case itself, or its customer. */
    static final String CASE_HELD = "exists (select from legal_hold h where h.lifted_at is null and"
            + " (h.subject_id = f.case_id or h.subject_id in " + CUSTOMERS_OF_CASE + "))";

    /** On {@code customer c}: the customer, or one of its cases. */
    static final String CUSTOMER_HELD =
            "exists (select from legal_hold h left join case_file f on f.case_id = h.subject_id"
                    + " where h.lifted_at is null and (h.subject_id = c.customer_id or c.customer_id in "
                    + CUSTOMERS_OF_CASE
                    + "))";

    /** On {@code matter m}: it has a case, or one of its contacts has. */
    static final String MATTER_HAS_CASE = "(exists (select from case_file f where f.matter_id = m.matter_id)"
            + " or exists (select from matter_contact mc join case_contact k using (contact_id)"
            + " where mc.matter_id = m.matter_id))";

    /** On {@code contact c}: a matter of a held customer. A contact of any case is kept with the case. */
    static final String CONTACT_HELD = "exists (select from legal_hold h join matter m on m.customer_id = h.subject_id"
            + " join matter_contact k using (matter_id) where h.lifted_at is null and k.contact_id = c.contact_id)";

    private final Sql sql;

    HoldStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * Lets the client's holds and erasures wait for each other until the commit, so that a hold that is being placed is
     * seen by the erasure after it: whatever locks follow, they are of other rows.
     */
    void waitForOthers() {
        sql.first(
                "select pg_advisory_xact_lock(hashtextextended('legal-hold:' || ?, 0))",
                row -> true,
                Transactions.currentKey());
    }

    void add(HoldView hold) {
        sql.update(
                """
                insert into legal_hold (hold_id, client_id, subject, subject_id, reason, placed_at, placed_by)
                values (?, ?, ?, ?, ?, ?, ?)""",
                hold.holdId(),
                Transactions.currentKey(),
                hold.subject().name(),
                hold.subjectId(),
                hold.reason(),
                hold.placedAt(),
                hold.placedBy());
    }

    boolean exists(HoldSubject subject, UUID id) {
        return switch (subject) {
            case CASE -> found("select 1 from case_file where case_id = ? for update", id);
            case CUSTOMER -> found("select 1 from customer where customer_id = ? for update", id);
        };
    }

    private boolean found(String query, UUID id) {
        return sql.first(query, row -> true, id).isPresent();
    }

    boolean lift(UUID hold, String reason, String by, Instant at) {
        return sql.update("""
                        update legal_hold set lifted_at = ?, lifted_by = ?, lift_reason = ?
                        where hold_id = ? and lifted_at is null""", at, by, reason, hold) == 1;
    }

    Optional<HoldView> find(UUID hold) {
        return sql.first("select * from legal_hold where hold_id = ?", HoldStore::read, hold);
    }

    List<HoldView> list(Instant before, UUID beforeId, int count) {
        var where = new Where().ifGiven("(placed_at, hold_id) < (?, ?)", before, beforeId);
        return sql.list(
                "select * from legal_hold" + where.sql() + "order by placed_at desc, hold_id desc limit ?",
                HoldStore::read,
                where.parameters(count));
    }

    private static HoldView read(ResultSet row) throws SQLException {
        return new HoldView(
                uuid(row, "hold_id"),
                HoldSubject.valueOf(row.getString("subject")),
                uuid(row, "subject_id"),
                row.getString("reason"),
                Sql.instant(row, "placed_at"),
                row.getString("placed_by"),
                Sql.instant(row, "lifted_at"),
                row.getString("lifted_by"));
    }
}
