package dev.mamori.cases.lessons;

import static dev.mamori.cases.columns.Columns.uuid;

import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.data.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Demands of clients. No evaluation and no fact sheet reads them (REQ-14.5). */
@ApplicationScoped
class PressureStore {
    private final Sql sql;
    private final FieldCipher cipher;

    PressureStore(Sql sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    void add(PressureView record) {
        PressureRequest demand = record.demand();
        sql.update(
                """
                insert into pressure_record (record_id, client_id, case_id, kind, from_cipher, words_cipher, received_at,
                    recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                record.recordId(),
                Transactions.currentKey(),
                demand.caseId(),
                demand.kind().name(),
                cipher.encrypt(demand.from()),
                cipher.encrypt(demand.words()),
                demand.receivedAt(),
                record.recordedAt(),
                record.recordedBy());
    }

    List<PressureView> list(Instant before, UUID beforeId, int count) {
        var where = new Where().ifGiven("(received_at, record_id) < (?, ?)", before, beforeId);
        return sql.list(
                "select * from pressure_record" + where.sql() + "order by received_at desc, record_id desc limit ?",
                row -> new PressureView(
                        uuid(row, "record_id"),
                        Sql.instant(row, "recorded_at"),
                        row.getString("recorded_by"),
                        new PressureRequest(
                                PressureKind.valueOf(row.getString("kind")),
                                cipher.decrypt(row.getString("from_cipher")),
                                cipher.decrypt(row.getString("words_cipher")),
                                Sql.instant(row, "received_at"),
                                uuid(row, "case_id"))),
                where.parameters(count));
    }
}
