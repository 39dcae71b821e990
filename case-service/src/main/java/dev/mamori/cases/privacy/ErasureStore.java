package dev.mamori.cases.privacy;

import static dev.mamori.cases.columns.Columns.uuid;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.Ids;
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

/** Erases, and keeps what was asked to be erased. The procedures of the database know what belongs to what. */
@ApplicationScoped
class ErasureStore {
    private static final String ERASED_WORDS = "（消去済み）";

    private final Sql sql;
    private final FieldCipher cipher;
    private final HoldStore holds;

    ErasureStore(Sql sql, FieldCipher cipher, HoldStore holds) {
        this.sql = sql;
        this.cipher = cipher;
        this.holds = holds;
    }

    /** What stands in the way of an erasure. */
    enum Lock {
        FREE,
        GONE,
        HELD,
        /** A contact of a case or of an open matter, a customer with a case or an open matter. */
        IN_USE
    }

    /** Locks the case, so that no second replica erases it too. */
    Lock lockCase(UUID id) {
        return lock(
                "select " + HoldStore.CASE_HELD
                        + " as held, false as used from case_file f where case_id = ? for update of f",
                id);
    }

    Lock lockCustomer(UUID id) {
        return lock(
                "select " + HoldStore.CUSTOMER_HELD + " as held, exists (select from matter m where"
                        + " m.customer_id = c.customer_id and (m.closed_at is null or " + HoldStore.MATTER_HAS_CASE
                        + ")) as used from customer c where customer_id = ? for update of c",
                id);
    }

    Lock lockContact(UUID id) {
        return lock(
                "select " + HoldStore.CONTACT_HELD + " as held, exists (select from case_contact k where"
                        + " k.contact_id = c.contact_id) as used from contact c where contact_id = ? and erased_at is null"
                        + " for update of c",
                id);
    }

    private Lock lock(String query, UUID id) {
        holds.waitForOthers();
        return sql.first(
                        query,
                        row -> row.getBoolean("held") ? Lock.HELD : row.getBoolean("used") ? Lock.IN_USE : Lock.FREE,
                        id)
                .orElse(Lock.GONE);
    }

    /** Erases the case; its evidence is queued, and enough to count it stays. */
    void eraseCase(UUID id, int partBytes, Instant at) {
        sql.update("""
                insert into case_statistic
                    (statistic_id, client_id, opened_at, cause_kind, verdict, types, outcome, contacts, erased_at)
                select ?, client_id, date_trunc('day', opened_at),
                    (select kind from case_cause c where c.case_id = f.case_id order by case_version desc limit 1),
                    (select verdict from case_judgment j where j.case_id = f.case_id and state = 'SIGNED'
                        order by decided_at desc limit 1),
                    (select coalesce(array_agg(distinct split_part(code, '.', 1)), '{}') from case_conduct_code
                        join case_conduct using (conduct_id) where case_id = f.case_id),
                    (select outcome from case_closing o where o.case_id = f.case_id order by case_version desc limit 1),
                    (select count(*) from case_contact k where k.case_id = f.case_id), ?
                from case_file f where case_id = ?""", Ids.next(), at, id);
        sql.update("""
                insert into evidence_removal (file_id, client_id, part_count, queued_at)
                select file_id, client_id, (bytes + ? - 1) / ?, ? from evidence_file where case_id = ?""", (long) partBytes, (long) partBytes, at, id);
        call("select mamori_erase_case(?)", id);
    }

    void eraseCustomer(UUID id) {
        call("select mamori_erase_customer(?, ?)", id, cipher.encrypt(ERASED_WORDS));
    }

    void eraseContact(UUID id, Instant at) {
        call("select mamori_erase_contact(?, ?)", id, at);
    }

    /** The reason that was given for an erasure may name whom it was about. */
    void forgetReason(UUID subject) {
        sql.update("update erasure set reason = ? where subject_id = ?", ERASED_WORDS, subject);
    }

    private void call(String function, Object... parameters) {
        sql.first(function, row -> true, parameters);
    }

    /** A thing that is due, with the key to go on after it. */
    record Due(UUID id, Instant since) {}

    /** Cases closed before that are not held, in the order of closing. */
    List<Due> dueCases(Instant before, boolean all, Due after, int count) {
        var where = new Where().and("not " + HoldStore.CASE_HELD);
        String since = all ? "f.opened_at" : "(select max(closed_at) from case_closing o where o.case_id = f.case_id)";
        where.and(since + " < ?", before);
        after(where, since, "f.case_id", after);
        return due("select f.case_id as id, " + since + " as since from case_file f", where, count);
    }

    /** Contacts that ended before and belong to no case, nor to a matter that is open or was closed since. */
    List<Due> dueContacts(Instant before, boolean all, Due after, int count) {
        String since = "coalesce(c.ended_at, c.started_at)";
        var where = new Where()
                .and("c.client_id = ?", Transactions.currentKey())
                .and("c.erased_at is null")
                .and(since + " < ?", before)
                .and("not exists (select from case_contact k where k.contact_id = c.contact_id)")
                .and("not " + HoldStore.CONTACT_HELD);
        if (!all) {
            where.and(
                    "not exists (select from matter_contact k join matter m using (matter_id)"
                            + " where k.contact_id = c.contact_id and (m.closed_at is null or m.closed_at >= ?))",
                    before);
        }
        after(where, since, "c.contact_id", after);
        return due("select c.contact_id as id, " + since + " as since from contact c", where, count);
    }

    /** Customers without a case or an open matter, of whom nothing was heard since. */
    List<Due> dueCustomers(Instant before, boolean all, Due after, int count) {
        String since = "greatest(c.registered_at, (select max(greatest(m.opened_at, m.closed_at,"
                + " (select max(coalesce(t.ended_at, t.started_at)) from matter_contact k join contact t using (contact_id)"
                + " where k.matter_id = m.matter_id))) from matter m where m.customer_id = c.customer_id))";
        var where = new Where()
                .and("c.client_id = ?", Transactions.currentKey())
                .and("c.registered_at < ?", before)
                .and(since + " < ?", before)
                .and(
                        "not exists (select from matter m where m.customer_id = c.customer_id and ((m.closed_at is null and"
                                + " not ?) or " + HoldStore.MATTER_HAS_CASE + "))",
                        all)
                .and("not " + HoldStore.CUSTOMER_HELD);
        after(where, since, "c.customer_id", after);
        return due("select c.customer_id as id, " + since + " as since from customer c", where, count);
    }

    private static void after(Where where, String since, String id, Due after) {
        if (after != null) {
            where.and("(" + since + ", " + id + ") > (?, ?)", after.since(), after.id());
        }
    }

    private List<Due> due(String select, Where where, int count) {
        return sql.list(
                select + where.sql() + "order by since, id limit ?",
                row -> new Due(uuid(row, "id"), Sql.instant(row, "since")),
                where.parameters(count));
    }

    /** A file of an erased case whose bytes are still there. */
    record Removal(UUID file, ClientId client, int parts) {}

    List<Removal> removals(UUID after, int count) {
        var where = new Where().ifGiven("file_id > ?", after);
        return sql.list(
                "select * from evidence_removal" + where.sql() + "order by file_id limit ?",
                row -> new Removal(
                        uuid(row, "file_id"), new ClientId(row.getString("client_id")), row.getInt("part_count")),
                where.parameters(count));
    }

    void removed(UUID file) {
        sql.update("delete from evidence_removal where file_id = ?", file);
    }

    void ask(ErasureView asked) {
        sql.update(
                """
                insert into erasure (erasure_id, client_id, subject, subject_id, reason, state, asked_at, asked_by)
                values (?, ?, ?, ?, ?, 'ASKED', ?, ?)""",
                asked.erasureId(),
                Transactions.currentKey(),
                asked.subject().name(),
                asked.subjectId(),
                asked.reason(),
                asked.askedAt(),
                asked.askedBy());
    }

    boolean isAsked(UUID subject) {
        return sql.first("select 1 from erasure where subject_id = ? and state = 'ASKED'", row -> true, subject)
                .isPresent();
    }

    boolean decide(UUID erasure, ErasureState state, String by, Instant at) {
        return sql.update(
                        "update erasure set state = ?, decided_by = ?, decided_at = ? where erasure_id = ? and state = 'ASKED'",
                        state.name(),
                        by,
                        at,
                        erasure)
                == 1;
    }

    Optional<ErasureView> find(UUID erasure) {
        return sql.first("select * from erasure where erasure_id = ?", ErasureStore::read, erasure);
    }

    List<ErasureView> list(Instant before, UUID beforeId, int count) {
        var where = new Where().ifGiven("(asked_at, erasure_id) < (?, ?)", before, beforeId);
        return sql.list(
                "select * from erasure" + where.sql() + "order by asked_at desc, erasure_id desc limit ?",
                ErasureStore::read,
                where.parameters(count));
    }

    private static ErasureView read(ResultSet row) throws SQLException {
        return new ErasureView(
                uuid(row, "erasure_id"),
                Subject.valueOf(row.getString("subject")),
                uuid(row, "subject_id"),
                row.getString("reason"),
                ErasureState.valueOf(row.getString("state")),
                Sql.instant(row, "asked_at"),
                row.getString("asked_by"),
                Sql.instant(row, "decided_at"),
                row.getString("decided_by"));
    }
}
