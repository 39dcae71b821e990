package dev.mamori.judgment.registry;

import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Copies of the queues of the present transaction's client, and of the centres and their staff. */
@ApplicationScoped
public class RegistryStore {
    private final Sql sql;

    RegistryStore(Sql sql) {
        this.sql = sql;
    }

    /** The ids of the client's queues that this service has heard of. */
    public Set<String> queueIds() {
        return new TreeSet<>(sql.list("select queue_id from queue_copy", row -> row.getString(1)));
    }

    /** The ids of the agency's centres that this service has heard of. */
    public Set<String> centreIds() {
        return new TreeSet<>(sql.list("select centre_id from centre_copy", row -> row.getString(1)));
    }

    public boolean hasCentre(String centreId) {
        return sql.first("select 1 from centre_copy where centre_id = ?", row -> true, centreId)
                .isPresent();
    }

    /** The centre of a person of the agency; empty when this service has not heard of her. */
    public Optional<String> centreOf(String staffId) {
        return sql.first("select centre_id from staff_copy where staff_id = ?", row -> row.getString(1), staffId);
    }

    /** The name that a person uses at work; her id where this service has not heard of her (REQ-9.4). */
    public String businessNameOf(String staffId) {
        return sql.first("select business_name from staff_copy where staff_id = ?", row -> row.getString(1), staffId)
                .orElse(staffId);
    }

    /** When the agency stopped working for a client; empty while it works for it. */
    Optional<Instant> leftAt(String clientId) {
        return sql.first(
                "select left_at from client_left where client_id = ?", row -> Sql.instant(row, "left_at"), clientId);
    }

    /** The first time that is told stands; false when it was told before. */
    boolean keepLeft(String clientId, Instant leftAt) {
        return sql.update(
                        "insert into client_left (client_id, left_at) values (?, ?)"
                                + " on conflict on constraint client_left_pk do nothing",
                        clientId,
                        leftAt)
                == 1;
    }

    void keepQueue(String queueId, String name, boolean isProtected) {
        sql.update("""
                insert into queue_copy (client_id, queue_id, name, is_protected) values (?, ?, ?, ?)
                on conflict on constraint queue_copy_pk
                do update set name = excluded.name, is_protected = excluded.is_protected""", Transactions.currentKey(), queueId, name, isProtected);
    }

    void keepCentre(String centreId, String name) {
        sql.update("""
                insert into centre_copy (centre_id, name) values (?, ?)
                on conflict on constraint centre_copy_pk do update set name = excluded.name""", centreId, name);
    }

    void keepStaff(String staffId, String centreId, String businessName) {
        sql.update("""
                insert into staff_copy (staff_id, centre_id, business_name) values (?, ?, ?)
                on conflict on constraint staff_copy_pk
                do update set centre_id = excluded.centre_id, business_name = excluded.business_name""", staffId, centreId, businessName);
    }
}
