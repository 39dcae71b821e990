package dev.mamori.cases.journal;

import static dev.mamori.cases.columns.Columns.uuid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.cases.casefile.CaseId;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The journals of cases: append only, each entry encrypted as it was sent. */
@ApplicationScoped
public class JournalStore {
    private final Sql sql;
    private final FieldCipher cipher;
    private final ObjectMapper json;

    JournalStore(Sql sql, FieldCipher cipher, ObjectMapper json) {
        this.sql = sql;
        this.cipher = cipher;
        this.json = json;
    }

    /** An entry as it was sent, with who recorded it and when. */
    public record Kept(UUID id, Instant recordedAt, String recordedBy, EntryRequest sent) {
        Entry toEntry() {
            return new Entry(
                    id,
                    sent.at(),
                    recordedAt,
                    recordedBy,
                    sent.corrects(),
                    sent.told().orElseThrow());
        }
    }

    void add(CaseId id, Kept entry) {
        sql.update(
                """
                insert into case_journal (entry_id, client_id, case_id, kind, done_at, corrects, sent_cipher, recorded_at,
                    recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                entry.id(),
                Transactions.currentKey(),
                id.value(),
                entry.sent().told().orElseThrow().getClass().getSimpleName(),
                entry.sent().at(),
                entry.sent().corrects(),
                cipher.encrypt(write(entry.sent())),
                entry.recordedAt(),
                entry.recordedBy());
    }

    /** All entries of the case in the order of time, corrected ones included. */
    public List<Kept> kept(CaseId id) {
        return sql.list(
                "select * from case_journal where case_id = ? order by done_at, recorded_at, entry_id",
                row -> new Kept(
                        uuid(row, "entry_id"),
                        Sql.instant(row, "recorded_at"),
                        row.getString("recorded_by"),
                        read(cipher.decrypt(row.getString("sent_cipher")))),
                id.value());
    }

    public Journal of(CaseId id) {
        return new Journal(kept(id).stream().map(Kept::toEntry).toList());
    }

    void close(CaseId id, long version, ClosingRequest closing, Instant at, String by) {
        sql.update(
                """
                insert into case_closing (case_id, client_id, case_version, outcome, reason, closed_at, closed_by)
                values (?, ?, ?, ?, ?, ?, ?)""",
                id.value(),
                Transactions.currentKey(),
                version,
                closing.outcome().name(),
                closing.reason(),
                at,
                by);
    }

    Optional<Outcome> outcome(CaseId id) {
        return sql.first(
                "select outcome from case_closing where case_id = ? order by case_version desc limit 1",
                row -> Outcome.valueOf(row.getString("outcome")),
                id.value());
    }

    /** Whether the client of the transaction answers its own desks. */
    boolean inHouse() {
        return sql.first(
                        "select in_house from client where client_id = ?",
                        row -> row.getBoolean("in_house"),
                        Transactions.currentKey())
                .orElse(false);
    }

    private String write(EntryRequest sent) {
        try {
            return json.writeValueAsString(sent);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }

    private EntryRequest read(String sent) {
        try {
            return json.readValue(sent, EntryRequest.class);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }
}
