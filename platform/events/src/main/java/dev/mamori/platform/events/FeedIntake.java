package dev.mamori.platform.events;

import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Takes events of other services' feeds, each in one transaction with the move of the cursor. The move compares first:
 * of several replicas that hold the same event one moves the cursor and applies it, the others find it moved.
 */
@ApplicationScoped
class FeedIntake {

    private final Transactions transactions;
    private final Sql sql;
    private final FeedHandlers handlers;
    private final ParkedEventStore parked;
    private final TraceContext traces;
    private final MeterRegistry meters;

    FeedIntake(
            Transactions transactions,
            Sql sql,
            FeedHandlers handlers,
            ParkedEventStore parked,
            TraceContext traces,
            MeterRegistry meters) {
        this.transactions = transactions;
        this.sql = sql;
        this.handlers = handlers;
        this.parked = parked;
        this.traces = traces;
        this.meters = meters;
    }

    /** How far the feed has been taken; 0 at the first time. */
    long position(FeedScope scope, String source) {
        return scope.in(transactions, () -> {
            sql.update(
                    "insert into feed_cursor (client_id, source, position) values (?, ?, 0) "
                            + "on conflict on constraint feed_cursor_pk do nothing",
                    scope.key(),
                    source);
            return sql.first(
                            "select position from feed_cursor where client_id = ? and source = ?",
                            row -> row.getLong(1),
                            scope.key(),
                            source)
                    .orElseThrow();
        });
    }

    boolean wants(String source, CloudEvent event) {
        return handlers.want(source, event.type());
    }

    /**
     * Applies the event, or parks it behind an earlier one of its subject.
     *
     * @return false when another replica has moved on from {@code from}; nothing was done
     */
    boolean take(FeedScope scope, String source, long from, CloudEvent event) {
        boolean taken = traces.continued(
                event,
                () -> scope.in(transactions, () -> {
                    if (!move(scope, source, from, event.position())) {
                        return false;
                    }
                    if (parked.isWaiting(scope, source, event.subject())) {
                        parked.park(scope, source, event, "Waits behind an earlier event of the same subject", 0);
                    } else {
                        mustBelong(scope, event);
                        handlers.apply(source, event);
                    }
                    return true;
                }));
        if (taken) {
            meters.counter("mamori.feed.taken", "source", source).increment();
        }
        return taken;
    }

    /** Puts aside an event that cannot be applied, so that those of other subjects go on. */
    boolean park(FeedScope scope, String source, long from, CloudEvent event, RuntimeException fault, int tries) {
        return scope.in(transactions, () -> {
            if (!move(scope, source, from, event.position())) {
                return false;
            }
            parked.park(scope, source, event, Faults.describe(fault), tries);
            return true;
        });
    }

    /** Moves past events that no handler wants. */
    boolean skip(FeedScope scope, String source, long from, long to) {
        return scope.in(transactions, () -> move(scope, source, from, to));
    }

    private boolean move(FeedScope scope, String source, long from, long to) {
        return 1
                == sql.update(
                        "update feed_cursor set position = ?, moved_at = now() "
                                + "where client_id = ? and source = ? and position = ?",
                        to,
                        scope.key(),
                        source,
                        from);
    }

    private static void mustBelong(FeedScope scope, CloudEvent event) {
        if (!FeedScope.of(event.client().orElse(null)).equals(scope)) {
            throw new IllegalStateException("An event of another client in the feed of " + scope);
        }
    }
}
