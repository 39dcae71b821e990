package dev.mamori.blocklist.rereview;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The re-reviews of the present transaction's client. */
@ApplicationScoped
public class ReReviewStore {
    private static final UUID NEWEST = new UUID(-1, -1);

    private final Sql sql;

    ReReviewStore(Sql sql) {
        this.sql = sql;
    }

    /** What has to be looked at and has no task yet. */
    record Due(UUID entryId, ReReviewCause cause, Instant dueAt) {}

    /** Clients with entries that have not ended; for a transaction of the timer. */
    List<ClientId> clientsWithEntries() {
        return sql.list(
                "select distinct client_id from block_entry where ended_at is null",
                row -> new ClientId(row.getString(1)));
    }

    /** Up to 500, the most urgent first; the next look takes the rest. */
    List<Due> due(Instant now) {
        return sql.list(
                """
                with live as (select * from block_entry e
                    where e.client_id = ? and e.ended_at is null and e.ends_at > ?),
                present as (select ?::timestamptz as now)
                select e.entry_id, 'BEFORE_END' as cause, e.ends_at as due_at from live e, present p
                where coalesce(e.re_review_at, greatest(e.starts_at, e.ends_at - interval '14 days')) <= p.now
                  and not exists (select from block_re_review r where r.entry_id = e.entry_id and r.cause = 'BEFORE_END')
                union all
                select e.entry_id, 'QUIET', least(p.now + interval '14 days', e.ends_at) from live e, present p
                where e.suspended_at is null and e.starts_at + make_interval(days => e.quiet_days) <= p.now
                  and not exists (select from refused_call c where c.client_id = e.client_id
                    and c.entry_id = e.entry_id and c.refused_at > p.now - make_interval(days => e.quiet_days))
                  and not exists (select from block_re_review r where r.entry_id = e.entry_id and r.cause = 'QUIET'
                    and (r.result is null or r.reviewed_at > p.now - make_interval(days => e.quiet_days)))
                union all
                select e.entry_id, s.cause, least(p.now + interval '14 days', e.ends_at)
                from live e join block_suspension s on s.entry_id = e.entry_id, present p
                where s.lifted_at is null and s.cause in ('DOUBT', 'JUDGMENT_WITHDRAWN', 'NUMBER_CHANGED', 'CLIENT_LEFT')
                  and not exists (select from block_re_review r where r.entry_id = e.entry_id and r.cause = s.cause
                    and r.opened_at >= s.suspended_at)
                order by 3, 1 limit 500""",
                row -> new Due(
                        row.getObject("entry_id", UUID.class),
                        ReReviewCause.valueOf(row.getString("cause")),
                        Sql.instant(row, "due_at")),
                Transactions.currentKey(),
                now,
                now);
    }

    /** Opens a task; empty when another replica was quicker. */
    Optional<UUID> open(Due due, Instant now) {
        return sql.first(
                """
                insert into block_re_review (re_review_id, client_id, entry_id, cause, opened_at, due_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing returning re_review_id""",
                row -> row.getObject(1, UUID.class),
                Ids.next(),
                Transactions.currentKey(),
                due.entryId(),
                due.cause().name(),
                now,
                due.dueAt());
    }

    /** The task, locked. */
    Optional<ReReviewView> toDo(UUID reReviewId) {
        return sql.first(
                "select * from block_re_review where client_id = ? and re_review_id = ? for update",
                ReReviewStore::read,
                Transactions.currentKey(),
                reReviewId);
    }

    void done(UUID reReviewId, ReReviewRequest said, String by, Instant at) {
        sql.update("""
                update block_re_review set result = ?, opinion = ?, reviewed_by = ?, reviewed_at = ?
                where client_id = ? and re_review_id = ?""", said.result().name(), said.opinion(), by, at, Transactions.currentKey(), reReviewId);
    }

    /** Up to {@code count} tasks older than the given one, newest first; on request only those that wait. */
    List<ReReviewView> list(boolean openOnly, Optional<UUID> before, int count) {
        return sql.list("""
                select r.* from block_re_review r join block_entry e using (entry_id)
                where r.client_id = ? and r.re_review_id < ? and (not ? or (r.result is null and e.ended_at is null))
                order by r.re_review_id desc limit ?""", ReReviewStore::read, Transactions.currentKey(), before.orElse(NEWEST), openOnly, count);
    }

    /** All tasks of an entry, oldest first. */
    public List<ReReviewView> of(UUID entryId) {
        return sql.list(
                "select * from block_re_review where client_id = ? and entry_id = ? order by re_review_id",
                ReReviewStore::read,
                Transactions.currentKey(),
                entryId);
    }

    private static ReReviewView read(ResultSet row) throws SQLException {
        String result = row.getString("result");
        return new ReReviewView(
                row.getObject("re_review_id", UUID.class),
                row.getObject("entry_id", UUID.class),
                ReReviewCause.valueOf(row.getString("cause")),
                Sql.instant(row, "opened_at"),
                Sql.instant(row, "due_at"),
                result == null ? null : ReReviewResult.valueOf(result),
                row.getString("opinion"),
                row.getString("reviewed_by"),
                Sql.instant(row, "reviewed_at"));
    }
}
