package dev.mamori.judgment.pressure;

import dev.mamori.platform.data.FieldCipher;
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

/** Demands of the present transaction's client; people's words and names lie encrypted. */
@ApplicationScoped
class ClientDemandStore {
    private final Sql sql;
    private final FieldCipher cipher;

    ClientDemandStore(Sql sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    void add(ClientDemandView demand) {
        sql.update(
                """
                insert into client_demand (demand_id, client_id, kind, words, made_by, received_at, judgment_id, recorded_by,
                                           recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                demand.demandId(),
                Transactions.currentKey(),
                demand.kind().name(),
                cipher.encrypt(demand.text()),
                demand.madeBy() == null ? null : cipher.encrypt(demand.madeBy()),
                demand.receivedAt(),
                demand.judgmentId(),
                demand.recordedBy(),
                demand.recordedAt());
    }

    Optional<ClientDemandView> lock(UUID demandId) {
        return sql.first("select * from client_demand where demand_id = ? for update", this::view, demandId);
    }

    void take(UUID demandId, String by, Instant at, String answer) {
        sql.update(
                "update client_demand set taken_by = ?, taken_at = ?, answer = ? where demand_id = ?",
                by,
                at,
                cipher.encrypt(answer),
                demandId);
    }

    /** Up to {@code count} demands older than the given id, newest first; only those that wait where asked. */
    List<ClientDemandView> list(boolean waiting, UUID beforeOrNull, int count) {
        var where = new Where().ifGiven("demand_id < ?", beforeOrNull);
        if (waiting) {
            where.and("taken_by is null");
        }
        return sql.list(
                "select * from client_demand" + where.sql() + "order by demand_id desc limit ?",
                this::view,
                where.parameters(count));
    }

    private ClientDemandView view(ResultSet row) throws SQLException {
        return new ClientDemandView(
                row.getObject("demand_id", UUID.class),
                PressureKind.valueOf(row.getString("kind")),
                cipher.decrypt(row.getString("words")),
                opened(row.getString("made_by")),
                Sql.instant(row, "received_at"),
                row.getObject("judgment_id", UUID.class),
                row.getString("recorded_by"),
                Sql.instant(row, "recorded_at"),
                row.getString("taken_by"),
                Sql.instant(row, "taken_at"),
                opened(row.getString("answer")));
    }

    private String opened(String sealed) {
        return sealed == null ? null : cipher.decrypt(sealed);
    }
}
