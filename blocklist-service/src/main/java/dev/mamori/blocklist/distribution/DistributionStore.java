package dev.mamori.blocklist.distribution;

import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The list of the present transaction's client, for copies that PBXes keep. */
@ApplicationScoped
class DistributionStore {
    /** One statement, so that revision and entries are of one moment. */
    private static final String ENTRIES = """
            with present as (select coalesce((select revision from screening_revision where client_id = ?), 0) as revision),
            refusing as (select queue_id from queue where client_id = ? and not refusals_off
                and protected_reason is null and not essential_only_route
                and not exists (select from restored_list r where r.client_id = queue.client_id and r.replayed_at is null))
            select p.revision as list_revision, e.*,
                e.suspended_at is null and e.revoked_at is null and e.ended_at is null as refuses,
                array(select q.queue_id from refusing q where q.queue_id = any (e.queue_ids) order by q.queue_id)
                    as refusing_queues
            from present p left join block_entry e on e.client_id = ? and e.revision > ? and %s
            order by e.entry_id""";

    private final Sql sql;
    private final FieldCipher cipher;

    DistributionStore(Sql sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    /** An entry that changed; {@code listed} is null when it refuses nobody any more. */
    record Change(UUID entryId, ListedNumber listed) {}

    private record Read(long revision, Change changeOrNull) {}

    /** The whole list at this instant, for queues that the asker may use. */
    BlockList list(Predicate<String> mayUse, Instant asOf) {
        List<Read> rows = read("e.ended_at is null and e.suspended_at is null", mayUse, 0);
        return new BlockList(rows.getFirst().revision(), asOf, listed(rows).toList());
    }

    /** What changed after a revision, with the revision that it leads to. */
    record Changes(long revision, List<Change> changes) {}

    Changes changes(Predicate<String> mayUse, long after) {
        List<Read> rows = read("true", mayUse, after);
        return new Changes(
                rows.getFirst().revision(),
                rows.stream().map(Read::changeOrNull).filter(Objects::nonNull).toList());
    }

    /** Whether a queue changed after a revision: then entries may refuse elsewhere without having changed themselves. */
    boolean queuesChanged(long after) {
        return sql.first(
                        "select 1 from queue where client_id = ? and revision > ? limit 1",
                        row -> true,
                        Transactions.currentKey(),
                        after)
                .orElse(false);
    }

    private static Stream<ListedNumber> listed(List<Read> rows) {
        return rows.stream()
                .map(Read::changeOrNull)
                .filter(change -> change != null && change.listed() != null)
                .map(Change::listed);
    }

    private List<Read> read(String condition, Predicate<String> mayUse, long after) {
        return sql.list(
                ENTRIES.formatted(condition),
                row -> new Read(row.getLong("list_revision"), change(row, mayUse)),
                Transactions.currentKey(),
                Transactions.currentKey(),
                Transactions.currentKey(),
                after);
    }

    private Change change(ResultSet row, Predicate<String> mayUse) throws SQLException {
        UUID entryId = row.getObject("entry_id", UUID.class);
        if (entryId == null) {
            return null;
        }
        List<String> queues = Stream.of(
                        (String[]) row.getArray("refusing_queues").getArray())
                .filter(mayUse)
                .toList();
        boolean listed = row.getBoolean("refuses") && !queues.isEmpty();
        return new Change(
                entryId,
                listed
                        ? new ListedNumber(
                                entryId,
                                cipher.decrypt(row.getString("number_sealed")),
                                queues,
                                Sql.instant(row, "starts_at"),
                                Sql.instant(row, "ends_at"))
                        : null);
    }

    /** Keeps what a holder of a copy says it has. */
    void report(String holderId, AppliedRequest applied, boolean inStep, Instant at) {
        sql.update(
                """
                insert into applied_list (client_id, holder_id, revision, entries, sha256, as_of, in_step, reported_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict on constraint applied_list_pk do update set revision = excluded.revision,
                    entries = excluded.entries, sha256 = excluded.sha256, as_of = excluded.as_of,
                    in_step = excluded.in_step, reported_at = excluded.reported_at""",
                Transactions.currentKey(),
                holderId,
                applied.revision(),
                applied.count(),
                applied.sha256(),
                applied.asOf(),
                inStep,
                at);
    }

    /** What every holder last said. */
    List<HolderView> holders() {
        long present = revision();
        return sql.list(
                "select * from applied_list where client_id = ? order by holder_id",
                row -> new HolderView(
                        row.getString("holder_id"),
                        row.getLong("revision"),
                        present - row.getLong("revision"),
                        row.getInt("entries"),
                        row.getBoolean("in_step"),
                        Sql.instant(row, "reported_at")),
                Transactions.currentKey());
    }

    /** The present revision of the client's list. */
    long revision() {
        return sql.first(
                        "select revision from screening_revision where client_id = ?",
                        row -> row.getLong(1),
                        Transactions.currentKey())
                .orElse(0L);
    }
}
