package dev.mamori.notification.pressure;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The table {@code client_demand}; words are encrypted. */
@ApplicationScoped
class DemandStore {
    private final Sql sql;

    DemandStore(Sql sql) {
        this.sql = sql;
    }

    void add(ClientId client, DemandView demand) {
        sql.update(
                """
                insert into client_demand (demand_id, client_id, kind, words, judgment_id, received_at, recorded_by, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                demand.demandId(),
                client,
                demand.kind().name(),
                demand.words(),
                demand.judgmentId() == null ? null : demand.judgmentId().toString(),
                demand.receivedAt(),
                demand.recordedBy(),
                demand.createdAt());
    }

    /** The newest first, before {@code before} (null for the first page). */
    List<DemandView> list(UUID before, int most) {
        Where where = new Where().ifGiven("demand_id < ?", before);
        return sql.list(
                "select * from client_demand" + where.sql() + "order by demand_id desc limit ?",
                DemandStore::view,
                where.parameters(most));
    }

    private static DemandView view(ResultSet row) throws SQLException {
        String judgment = row.getString("judgment_id");
        return new DemandView(
                row.getObject("demand_id", UUID.class),
                DemandKind.valueOf(row.getString("kind")),
                row.getString("words"),
                judgment == null ? null : UUID.fromString(judgment),
                Sql.instant(row, "received_at"),
                row.getString("recorded_by"),
                Sql.instant(row, "created_at"));
    }
}
