package dev.mamori.cases.matter;

import static dev.mamori.cases.columns.Columns.uuid;

import dev.mamori.cases.contact.ContactId;
import dev.mamori.cases.matter.Matter.Contacted;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Matters and their contacts. The title may name what is private, so it is stored encrypted. */
@ApplicationScoped
class MatterStore {
    private final Sql sql;
    private final FieldCipher cipher;

    MatterStore(Sql sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    void add(UUID id, String title, UUID customer, Instant at, String by) {
        sql.update("""
                insert into matter (matter_id, client_id, version, title_cipher, customer_id, opened_at, opened_by)
                values (?, ?, 1, ?, ?, ?, ?)""", id, Transactions.currentKey(), cipher.encrypt(title), customer, at, by);
    }

    /** False when it is linked already. The cases that grew out of the matter get the contact too. */
    boolean link(UUID matter, ContactId contact, boolean clarification, Instant at, String by) {
        int linked = sql.update("""
                insert into matter_contact (client_id, matter_id, contact_id, clarification, linked_at, linked_by)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""", Transactions.currentKey(), matter, contact.value(), clarification, at, by);
        sql.update("""
                insert into case_contact (client_id, case_id, contact_id, same_matter, clarification, linked_at, linked_by)
                select client_id, case_id, ?, true, ?, ?, ? from case_file where matter_id = ?
                on conflict do nothing""", contact.value(), clarification, at, by, matter);
        return linked == 1;
    }

    /** Locks the matter and gives it the next version. */
    Optional<Long> lockAndCount(UUID matter) {
        return sql.first(
                "update matter set version = version + 1 where matter_id = ? returning version",
                row -> row.getLong("version"),
                matter);
    }

    /** False when it was closed before. */
    boolean close(UUID matter, Instant at, String by) {
        return sql.update(
                        "update matter set closed_at = ?, closed_by = ? where matter_id = ? and closed_at is null",
                        at,
                        by,
                        matter)
                == 1;
    }

    Optional<Matter> find(UUID id) {
        return sql.first("select * from matter where matter_id = ?", this::read, id);
    }

    List<Matter> ofCustomer(UUID customer) {
        return sql.list(
                "select * from matter where customer_id = ? order by opened_at desc, matter_id desc limit 200",
                this::read,
                customer);
    }

    private Matter read(ResultSet row) throws SQLException {
        UUID id = uuid(row, "matter_id");
        return new Matter(
                id,
                row.getLong("version"),
                cipher.decrypt(row.getString("title_cipher")),
                uuid(row, "customer_id"),
                Sql.instant(row, "opened_at"),
                Sql.instant(row, "closed_at"),
                contacts(id));
    }

    private List<Contacted> contacts(UUID matter) {
        return sql.list(
                """
                select contact_id, started_at, clarification from matter_contact join contact using (contact_id)
                where matter_id = ? order by started_at, contact_id""",
                row -> new Contacted(
                        new ContactId(uuid(row, "contact_id")),
                        Sql.instant(row, "started_at"),
                        row.getBoolean("clarification")),
                matter);
    }
}
