package dev.mamori.platform.events;

import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.CrossClient;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Shows parked events and applies them again, each in one transaction, those of a subject in the order of the feed. */
@ApplicationScoped
class ParkedEventService {

    private static final Logger LOG = Logger.getLogger(ParkedEventService.class);

    private final Transactions transactions;
    private final Sql sql;
    private final ParkedEventStore store;
    private final FeedHandlers handlers;
    private final TraceContext traces;
    private final Audit audit;

    ParkedEventService(
            Transactions transactions,
            Sql sql,
            ParkedEventStore store,
            FeedHandlers handlers,
            TraceContext traces,
            Audit audit) {
        this.transactions = transactions;
        this.sql = sql;
        this.store = store;
        this.handlers = handlers;
        this.traces = traces;
        this.audit = audit;
    }

    List<ParkedEvent> waiting(UUID after, int limit) {
        return transactions.across(CrossClient.FEED_CONSUMER, () -> store.waiting(after, limit));
    }

    /** Applies the event and those that wait behind it, until one fails again. */
    ParkedRetryView retry(UUID id) {
        ParkedEvent asked = transactions
                .across(CrossClient.FEED_CONSUMER, () -> store.find(id))
                .orElseThrow(Problems::notFound);
        FeedScope scope = asked.scope();
        if (!asked.applied()) {
            mustBeFirst(asked);
        }
        int applied = 0;
        while (!asked.applied() && applyOldest(asked)) {
            applied++;
        }
        int left = scope.in(
                transactions,
                () -> store.countWaiting(scope, asked.source(), asked.event().subject()));
        return new ParkedRetryView(applied, left);
    }

    private void mustBeFirst(ParkedEvent asked) {
        boolean first = asked.scope()
                .in(
                        transactions,
                        () -> store.oldest(
                                asked.scope(), asked.source(), asked.event().subject()))
                .map(oldest -> oldest.id().equals(asked.id()))
                .orElse(true);
        if (!first) {
            throw Problems.conflict(Text.of(
                    "同じ対象の先のイベントから再試行してください。",
                    "An earlier event of the same subject is parked: retry that one, this one follows."));
        }
    }

    private boolean applyOldest(ParkedEvent asked) {
        UUID[] trying = new UUID[1];
        try {
            return traces.continued(asked.event(), () -> asked.scope().in(transactions, () -> {
                lockCursor(asked);
                var oldest = store.oldest(
                        asked.scope(), asked.source(), asked.event().subject());
                oldest.ifPresent(event -> {
                    trying[0] = event.id();
                    apply(event);
                });
                return oldest.isPresent();
            }));
        } catch (RuntimeException e) {
            if (trying[0] == null) {
                throw e;
            }
            LOG.warnf("Parked event %s failed again: %s", trying[0], Faults.describe(e));
            LOG.debug("The parked event's fault", e);
            asked.scope().in(transactions, () -> {
                store.failedAgain(trying[0], Faults.describe(e));
                return null;
            });
            return false;
        }
    }

    private void apply(ParkedEvent parked) {
        handlers.apply(parked.source(), parked.event());
        store.applied(parked.id());
        audit.record(
                "PARKED_EVENT_APPLIED",
                "parked-event",
                parked.id().toString(),
                null,
                Map.of("source", parked.source(), "type", parked.event().type()));
    }

    // The consumer takes the same lock: no later event of the subject slips past while earlier ones are applied.
    private void lockCursor(ParkedEvent asked) {
        sql.first(
                "select position from feed_cursor where client_id = ? and source = ? for update",
                row -> row.getLong(1),
                asked.scope().key(),
                asked.source());
    }
}
