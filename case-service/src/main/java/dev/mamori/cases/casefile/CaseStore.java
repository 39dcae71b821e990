package dev.mamori.cases.casefile;

import static dev.mamori.cases.columns.Columns.array;
import static dev.mamori.cases.columns.Columns.uuid;
import static dev.mamori.cases.columns.Columns.value;

import dev.mamori.cases.casefile.CaseFile.LinkedContact;
import dev.mamori.cases.columns.Columns;
import dev.mamori.cases.contact.ContactId;
import dev.mamori.cases.contact.Sight;
import dev.mamori.cases.customer.CustomerKind;
import dev.mamori.cases.registry.StaffId;
import dev.mamori.phonenumber.PhoneNumber;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.data.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The heads of cases and their contacts. Title, name and number are stored encrypted. */
@ApplicationScoped
class CaseStore {
    private static final String VISIBLE = " exists (select from case_contact k join contact c using (contact_id)"
            + " where k.case_id = f.case_id and " + Sight.SQL + ")";

    private final Sql sql;
    private final FieldCipher cipher;

    CaseStore(Sql sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    /**
     * The head of a case.
     *
     * @param version counts every change of the case and every record added to it
     */
    record Head(
            CaseId id,
            long version,
            String title,
            Customer customer,
            List<StaffId> harmed,
            Instant openedAt,
            String openedBy) {}

    void add(Head head) {
        sql.update(
                """
                insert into case_file (case_id, client_id, version, title_cipher, customer_kind, customer_name_cipher,
                    number_cipher, harmed, opened_at, opened_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                head.id().value(),
                Transactions.currentKey(),
                head.version(),
                cipher.encrypt(head.title()),
                head.customer().kind().name(),
                cipher.encrypt(head.customer().name()),
                head.customer().number() == null
                        ? null
                        : cipher.encrypt(head.customer().number().e164()),
                array(new HashSet<>(head.harmed())),
                head.openedAt(),
                head.openedBy());
    }

    /** False when the contact is linked already. */
    boolean link(CaseId id, LinkedContact contact, Instant at, String by) {
        return sql.update(
                        """
                        insert into case_contact
                            (client_id, case_id, contact_id, same_matter, clarification, linked_at, linked_by)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                        Transactions.currentKey(),
                        id.value(),
                        contact.id().value(),
                        contact.sameMatter(),
                        contact.clarification(),
                        at,
                        by)
                == 1;
    }

    /** Ties the case to a matter, with the matter's contacts; false when there is no such matter. */
    boolean attach(CaseId id, UUID matter, Instant at, String by) {
        boolean known = sql.update("""
                        update case_file set matter_id = ?
                        where case_id = ? and exists (select from matter where matter_id = ?)""", matter, id.value(), matter) == 1;
        if (known) {
            sql.update("""
                    insert into case_contact
                        (client_id, case_id, contact_id, same_matter, clarification, linked_at, linked_by)
                    select client_id, ?, contact_id, true, clarification, ?, ? from matter_contact where matter_id = ?
                    on conflict do nothing""", id.value(), at, by, matter);
        }
        return known;
    }

    Optional<Head> find(CaseId id, Sight sight) {
        List<Object> parameters = new ArrayList<>(List.of(id.value()));
        parameters.addAll(sight.parameters());
        return sql.first("select * from case_file f where case_id = ? and" + VISIBLE, this::head, parameters.toArray());
    }

    /** Locks the case for a change; empty when it does not exist or lies outside of {@code sight}. */
    Optional<Long> lock(CaseId id, Sight sight) {
        List<Object> parameters = new ArrayList<>(List.of(id.value()));
        parameters.addAll(sight.parameters());
        return sql.first(
                "select version from case_file f where case_id = ? and" + VISIBLE + " for update of f",
                row -> row.getLong("version"),
                parameters.toArray());
    }

    /** The case's next version, which the change that is made now gets. */
    long next(CaseId id) {
        return sql.first(
                        "update case_file set version = version + 1 where case_id = ? returning version",
                        row -> row.getLong("version"),
                        id.value())
                .orElseThrow();
    }

    /** Up to {@code count} cases, latest first, after the one given by time and id; nulls for the first page. */
    List<Head> list(Instant openedBefore, CaseId before, ContactId contact, Sight sight, int count) {
        var where = new Where()
                .ifGiven("(opened_at, case_id) < (?, ?)", openedBefore, before == null ? null : before.value())
                .ifGiven(
                        "case_id in (select o.case_id from case_contact o where o.contact_id = ?)",
                        contact == null ? null : contact.value())
                .and(VISIBLE, sight.parameters().toArray());
        return sql.list(
                "select * from case_file f" + where.sql() + "order by opened_at desc, case_id desc limit ?",
                this::head,
                where.parameters(count));
    }

    List<LinkedContact> contacts(CaseId id) {
        return sql.list(
                "select * from case_contact where case_id = ? order by linked_at, contact_id",
                row -> new LinkedContact(
                        new ContactId(uuid(row, "contact_id")),
                        row.getBoolean("same_matter"),
                        row.getBoolean("clarification")),
                id.value());
    }

    private Head head(ResultSet row) throws SQLException {
        return new Head(
                new CaseId(uuid(row, "case_id")),
                row.getLong("version"),
                cipher.decrypt(row.getString("title_cipher")),
                new Customer(
                        CustomerKind.valueOf(row.getString("customer_kind")),
                        cipher.decrypt(row.getString("customer_name_cipher")),
                        value(row, "number_cipher", stored -> new PhoneNumber(cipher.decrypt(stored)))),
                Columns.list(row, "harmed", StaffId::new),
                Sql.instant(row, "opened_at"),
                row.getString("opened_by"));
    }
}
