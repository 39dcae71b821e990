package dev.mamori.blocklist.figures;

import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Counts for the present transaction's client. */
@ApplicationScoped
class FiguresStore {
    private static final String COUNTS = """
            with span as (select ?::text as client, ?::timestamptz as since, ?::timestamptz as until, ?::timestamptz as now),
            wrong as (select distinct a.entry_id from block_appeal a, span
                where a.client_id = span.client and a.outcome = 'UPHELD' and a.decided_at >= since
                    and a.decided_at < until)
            select
                (select count(*) from block_request q where q.client_id = client and q.submitted_at >= since
                    and q.submitted_at < until) as submitted,
                (select count(*) from block_request q where q.client_id = client and q.state = 'REFUSED'
                    and q.decided_at >= since and q.decided_at < until) as refused,
                (select count(*) from block_request q where q.client_id = client and q.state = 'APPROVED'
                    and q.decided_at >= since and q.decided_at < until) as approved,
                (select count(*) from block_entry e where e.client_id = client and e.revoked_at >= since
                    and e.revoked_at < until) as revoked,
                (select count(*) from block_entry e where e.client_id = client and e.end_reason = 'EXPIRED'
                    and e.ended_at >= since and e.ended_at < until) as expired,
                (select count(*) from refused_call c where c.client_id = client and c.reason = 'LISTED'
                    and c.refused_at >= since and c.refused_at < until) as calls,
                (select count(*) from block_appeal a where a.client_id = client and a.received_at >= since
                    and a.received_at < until) as appeals,
                (select count(*) from block_appeal a where a.client_id = client and a.outcome = 'UPHELD'
                    and a.decided_at >= since and a.decided_at < until) as upheld,
                (select count(*) from block_appeal a where a.client_id = client and a.outcome = 'DISMISSED'
                    and a.decided_at >= since and a.decided_at < until) as dismissed,
                (select count(*) from block_appeal a where a.client_id = client and a.received_at >= since
                    and a.received_at < until and coalesce(a.decided_at, now) >= a.due_at) as late,
                (select count(*) from wrong) as wrong_blocks,
                (select count(*) from refused_call c join wrong using (entry_id) where c.client_id = client)
                    as wrong_calls,
                (select count(*) from block_suspension s where s.client_id = client and s.suspended_at >= since
                    and s.suspended_at < until) as suspensions,
                (select count(*) from block_re_review r join block_entry e using (entry_id)
                    where r.client_id = client and r.result is null and e.ended_at is null and r.due_at <= now)
                    as overdue
            from span""";

    private final Sql sql;

    FiguresStore(Sql sql) {
        this.sql = sql;
    }

    FiguresView count(Instant from, Instant until, Instant now) {
        return sql.first(
                        COUNTS,
                        row -> new FiguresView(
                                from,
                                until,
                                row.getInt("submitted"),
                                row.getInt("refused"),
                                row.getInt("approved"),
                                row.getInt("revoked"),
                                row.getInt("expired"),
                                row.getInt("calls"),
                                row.getInt("appeals"),
                                row.getInt("upheld"),
                                row.getInt("dismissed"),
                                row.getInt("late"),
                                row.getInt("wrong_blocks"),
                                row.getInt("wrong_calls"),
                                row.getInt("suspensions"),
                                row.getInt("overdue")),
                        Transactions.currentKey(),
                        from,
                        until,
                        now)
                .orElseThrow();
    }
}
