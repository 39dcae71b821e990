package dev.mamori.blocklist.restore;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which clients' lists were found restored, and what the journals know. */
@ApplicationScoped
public class RestoredListStore {
    private final Sql sql;

    RestoredListStore(Sql sql) {
        this.sql = sql;
    }

    /** The latest restore of a client. */
    public record Latest(UUID restoreId, boolean open) {}

    /** An end that a journal knows; {@code toApply} while the entry stands in the database as it was before. */
    record Told(EndedEntry ended, boolean toApply) {}

    /** For transactions of the client, and of {@code CrossClient.SCREENING}. */
    public Optional<Latest> latest(ClientId client) {
        return sql.first(
                """
                select restore_id, replayed_at is null as open from restored_list where client_id = ?
                order by restore_id desc limit 1""", row -> new Latest(row.getObject("restore_id", UUID.class), row.getBoolean("open")), client);
    }

    /** The open restore of the present client; a new one when there is none. */
    UUID open(long seenRevision, Instant now) {
        sql.update("""
                insert into restored_list (restore_id, client_id, detected_at, seen_revision, found_revision)
                values (?, ?, ?, ?, coalesce((select revision from screening_revision where client_id = ?), 0))
                on conflict (client_id) where replayed_at is null do update set
                    seen_revision = greatest(restored_list.seen_revision, excluded.seen_revision)""", Ids.next(), Transactions.currentKey(), now, seenRevision, Transactions.currentKey());
        return latest(new ClientId(Transactions.currentKey())).orElseThrow().restoreId();
    }

    void tell(UUID restoreId, Collection<EndedEntry> ends) {
        for (EndedEntry end : ends) {
            sql.update(
                    """
                    insert into restored_end (restore_id, client_id, entry_id, revision, suspended_at, revoked_at,
                        revoked_by, revocation_reason, ended_at, end_reason)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict on constraint restored_end_pk do update set revision = excluded.revision,
                        suspended_at = excluded.suspended_at, revoked_at = excluded.revoked_at,
                        revoked_by = excluded.revoked_by, revocation_reason = excluded.revocation_reason,
                        ended_at = excluded.ended_at, end_reason = excluded.end_reason
                    where restored_end.revision < excluded.revision""",
                    restoreId,
                    Transactions.currentKey(),
                    end.entryId(),
                    end.revision(),
                    end.suspendedAtOrNull(),
                    end.revokedAtOrNull(),
                    end.revokedByOrNull(),
                    end.revocationReasonOrNull(),
                    end.endedAtOrNull(),
                    end.endReasonOrNull());
        }
    }

    /**
     * Raises the client's revision above all that was ever seen, and stamps every queue with it: so a number never means
     * two lists, and a PBX with a copy of before is told to take the whole list.
     */
    void raiseRevision(long seenRevision) {
        sql.update("""
                insert into screening_revision as r (client_id, revision) values (?, ?)
                on conflict on constraint screening_revision_pk do update set
                    revision = greatest(r.revision, excluded.revision)""", Transactions.currentKey(), seenRevision);
        sql.update("update queue set version = version where client_id = ?", Transactions.currentKey());
    }

    /** What the journals know of ends that this database does not know, as of now. */
    List<Told> told(UUID restoreId) {
        return sql.list(
                """
                select t.*, e.ends_at, e.entry_id is not null and e.ended_at is null and e.revision < t.revision
                    and (t.ended_at is not null or e.suspended_at is null) as to_apply
                from restored_end t left join block_entry e on e.entry_id = t.entry_id and e.client_id = t.client_id
                where t.client_id = ? and t.restore_id = ? order by t.entry_id""", row -> new Told(ended(row), row.getBoolean("to_apply")), Transactions.currentKey(), restoreId);
    }

    /** Whether the restore was open until now. */
    boolean close(UUID restoreId, String by, String reason, Instant at) {
        return sql.update("""
                        update restored_list set replayed_at = ?, replayed_by = ?, replay_reason = ?
                        where client_id = ? and restore_id = ? and replayed_at is null""", at, by, reason, Transactions.currentKey(), restoreId) == 1;
    }

    Optional<RestoredListView> find(UUID restoreId) {
        return sql.first(
                "select * from restored_list where client_id = ? and restore_id = ?",
                row -> view(row, told(restoreId)),
                Transactions.currentKey(),
                restoreId);
    }

    /** All restores of the client, newest first; there are few in a service's life. */
    List<RestoredListView> all() {
        return sql.list(
                "select * from restored_list where client_id = ? order by restore_id desc limit 100",
                row -> view(row, told(row.getObject("restore_id", UUID.class))),
                Transactions.currentKey());
    }

    private static RestoredListView view(ResultSet row, List<Told> told) throws SQLException {
        return new RestoredListView(
                row.getObject("restore_id", UUID.class),
                Sql.instant(row, "detected_at"),
                row.getLong("seen_revision"),
                row.getLong("found_revision"),
                told.size(),
                (int) told.stream().filter(Told::toApply).count(),
                Sql.instant(row, "replayed_at"),
                row.getString("replayed_by"),
                row.getString("replay_reason"));
    }

    private static EndedEntry ended(ResultSet row) throws SQLException {
        return new EndedEntry(
                row.getObject("entry_id", UUID.class),
                row.getLong("revision"),
                Sql.instant(row, "ends_at"),
                Sql.instant(row, "suspended_at"),
                Sql.instant(row, "revoked_at"),
                row.getString("revoked_by"),
                row.getString("revocation_reason"),
                Sql.instant(row, "ended_at"),
                row.getString("end_reason"));
    }
}
