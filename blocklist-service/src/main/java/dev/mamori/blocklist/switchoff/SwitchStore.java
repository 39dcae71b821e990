package dev.mamori.blocklist.switchoff;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The switches of the present transaction's client, or of all clients in one of the registries. */
@ApplicationScoped
public class SwitchStore {
    private final Sql sql;

    SwitchStore(Sql sql) {
        this.sql = sql;
    }

    void add(SwitchRequest wanted, String by, Instant at) {
        sql.update(
                """
                insert into refusal_switch (switch_id, client_id, kind, turned_off, reason, changed_by, changed_at)
                values (?, ?, ?, ?, ?, ?, ?)""",
                Ids.next(),
                Transactions.currentKey(),
                wanted.kind().name(),
                wanted.off(),
                wanted.reason(),
                by,
                at);
    }

    /** Writes what the switches mean into the client's queues; how many changed. */
    int apply(Instant at) {
        return sql.update("""
                update queue set changed_at = ? where client_id = ? and (refusals_off, withheld_off) is distinct from
                    (refusal_is_off(client_id, 'ALL_REFUSALS'), refusal_is_off(client_id, 'WITHHELD_REFUSALS'))""", at, Transactions.currentKey());
    }

    /** Clients whose queues do not follow the switches yet; for a transaction of the timer. */
    List<ClientId> clientsBehind() {
        return sql.list("""
                select c.client_id from (select client_id, bool_or(refusals_off) as some_refusals,
                        bool_and(refusals_off) as all_refusals, bool_or(withheld_off) as some_withheld,
                        bool_and(withheld_off) as all_withheld from queue group by client_id) c,
                    lateral (select refusal_is_off(c.client_id, 'ALL_REFUSALS') as refusals,
                        refusal_is_off(c.client_id, 'WITHHELD_REFUSALS') as withheld) s
                where c.some_refusals <> s.refusals or c.all_refusals <> s.refusals
                    or c.some_withheld <> s.withheld or c.all_withheld <> s.withheld""", row -> new ClientId(row.getString(1)));
    }

    boolean isOff(SwitchKind kind) {
        return sql.first(
                        "select refusal_is_off(?, ?)", row -> row.getBoolean(1), Transactions.currentKey(), kind.name())
                .orElseThrow();
    }

    /** What concerns the client, or all, newest first. */
    public List<SwitchView.SwitchLogView> log() {
        return sql.list(
                """
                select * from refusal_switch where client_id in (?, '-') order by switch_id desc limit 200""",
                row -> new SwitchView.SwitchLogView(
                        row.getObject("switch_id", UUID.class),
                        Transactions.REGISTRY.equals(row.getString("client_id")),
                        SwitchKind.valueOf(row.getString("kind")),
                        row.getBoolean("turned_off"),
                        row.getString("reason"),
                        row.getString("changed_by"),
                        Sql.instant(row, "changed_at")),
                Transactions.currentKey());
    }
}
