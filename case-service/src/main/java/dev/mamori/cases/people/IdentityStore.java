package dev.mamori.cases.people;

import dev.mamori.cases.registry.QueueId;
import dev.mamori.cases.registry.StaffId;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Legal names, encrypted, and the queues whose law asks for them. */
@ApplicationScoped
class IdentityStore {
    private final Sql sql;
    private final FieldCipher cipher;

    IdentityStore(Sql sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    /** False when one is on record from that very day. */
    boolean add(StaffId staff, LegalNameRequest name, Instant at, String by) {
        return sql.update("""
                        insert into staff_identity
                            (identity_id, staff_id, legal_name_cipher, valid_from, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""", Ids.next(), staff.value(), cipher.encrypt(name.legalName()), name.from(), at, by) == 1;
    }

    Optional<String> legalName(StaffId staff, LocalDate on) {
        return sql.first(
                "select * from staff_identity where staff_id = ? and valid_from <= ? order by valid_from desc limit 1",
                row -> cipher.decrypt(row.getString("legal_name_cipher")),
                staff.value(),
                on);
    }

    void keepRule(QueueId queue, String law, Instant at, String by) {
        sql.update("""
                insert into legal_name_rule (client_id, queue_id, law, decided_by, decided_at) values (?, ?, ?, ?, ?)
                on conflict on constraint legal_name_rule_pk do update set law = excluded.law,
                    decided_by = excluded.decided_by, decided_at = excluded.decided_at""", Transactions.currentKey(), queue.value(), law, by, at);
    }

    boolean removeRule(QueueId queue) {
        return sql.update("delete from legal_name_rule where queue_id = ?", queue.value()) == 1;
    }

    Optional<String> law(QueueId queueOrNull) {
        return queueOrNull == null
                ? Optional.empty()
                : sql.first(
                        "select law from legal_name_rule where queue_id = ?",
                        row -> row.getString("law"),
                        queueOrNull.value());
    }
}
