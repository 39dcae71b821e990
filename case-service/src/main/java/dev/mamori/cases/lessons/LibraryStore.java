package dev.mamori.cases.lessons;

import static dev.mamori.cases.columns.Columns.array;
import static dev.mamori.cases.columns.Columns.uuid;

import dev.mamori.cases.casefile.CaseId;
import dev.mamori.cases.columns.Columns;
import dev.mamori.cases.response.HarassmentType;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.data.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The library of anonymised cases. */
@ApplicationScoped
class LibraryStore {
    private final Sql sql;
    private final FieldCipher cipher;

    LibraryStore(Sql sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    void add(LibraryView entry, String by) {
        sql.update(
                """
                insert into library_entry (entry_id, client_id, types, uses, title, text, published_at, published_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                entry.entryId(),
                Transactions.currentKey(),
                array(entry.types()),
                array(entry.uses()),
                entry.title(),
                entry.text(),
                entry.publishedAt(),
                by);
    }

    List<LibraryView> list(Instant before, UUID beforeId, HarassmentType type, int count) {
        var where = new Where()
                .ifGiven("(published_at, entry_id) < (?, ?)", before, beforeId)
                .ifGiven("? = any(types)", Columns.text(type));
        return sql.list(
                "select * from library_entry" + where.sql() + "order by published_at desc, entry_id desc limit ?",
                row -> new LibraryView(
                        uuid(row, "entry_id"),
                        Columns.list(row, "types", HarassmentType::valueOf),
                        Columns.list(row, "uses", LibraryUse::valueOf),
                        row.getString("title"),
                        row.getString("text"),
                        Sql.instant(row, "published_at")),
                where.parameters(count));
    }

    /** The names of the customer whom the case's matter belongs to, as registered; empty for a case without one. */
    List<String> customerNames(CaseId caseId) {
        return sql.list("""
                select c.name_cipher from case_file f join matter m using (matter_id)
                    join customer c on c.customer_id = m.customer_id
                where f.case_id = ? and c.name_cipher is not null""", row -> cipher.decrypt(row.getString("name_cipher")), caseId.value());
    }
}
