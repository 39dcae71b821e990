package dev.mamori.blocklist.entry;

import dev.mamori.platform.data.Ids;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The suspensions of the present transaction's client; each stays, with who lifted it. */
@ApplicationScoped
public class SuspensionStore {
    private final Sql sql;

    SuspensionStore(Sql sql) {
        this.sql = sql;
    }

    /** Adds one unless the entry rests for this cause already; whether it was added. */
    boolean add(UUID entryId, SuspensionCause cause, UUID referenceOrNull, String wordsOrNull, String by, Instant at) {
        return sql.update(
                        """
                        insert into block_suspension (suspension_id, client_id, entry_id, cause, reference_id, words,
                            suspended_by, suspended_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (entry_id, cause) where lifted_at is null do nothing""",
                        Ids.next(),
                        Transactions.currentKey(),
                        entryId,
                        cause.name(),
                        referenceOrNull,
                        wordsOrNull,
                        by,
                        at)
                == 1;
    }

    /** Lifts what is open for this cause; whether there was something. */
    boolean lift(UUID entryId, SuspensionCause cause, String reason, String by, Instant at) {
        return sql.update("""
                        update block_suspension set lifted_at = ?, lifted_by = ?, lift_reason = ?
                        where client_id = ? and entry_id = ? and cause = ? and lifted_at is null""", at, by, reason, Transactions.currentKey(), entryId, cause.name()) == 1;
    }

    /** All suspensions of an entry, oldest first. */
    public List<SuspensionView> of(UUID entryId) {
        return sql.list(
                """
                select * from block_suspension where client_id = ? and entry_id = ?
                order by suspended_at, suspension_id""",
                row -> new SuspensionView(
                        SuspensionCause.valueOf(row.getString("cause")),
                        row.getObject("reference_id", UUID.class),
                        row.getString("words"),
                        row.getString("suspended_by"),
                        Sql.instant(row, "suspended_at"),
                        Sql.instant(row, "lifted_at"),
                        row.getString("lifted_by"),
                        row.getString("lift_reason")),
                Transactions.currentKey(),
                entryId);
    }
}
