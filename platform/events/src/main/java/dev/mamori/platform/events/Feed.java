package dev.mamori.platform.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Tells the other services what happened, in the transaction in which it happened. The event goes to the feed of the
 * transaction's client, or to that of the registries.
 */
@ApplicationScoped
public class Feed {

    // A sequence would be quicker, but numbers taken early can be committed late, and a reader would step over them.
    private static final String TAKE_POSITIONS = """
            insert into feed_position as f (client_id, last) values (?, ?)
            on conflict on constraint feed_position_pk do update set last = f.last + excluded.last
            returning f.last""";

    private static final String INSERT = """
            insert into feed_event (client_id, position, event_id, type, subject, occurred_at, traceparent, data)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)""";

    private final Sql sql;
    private final Clock clock;
    private final ObjectMapper json;
    private final TraceContext traces;

    Feed(Sql sql, Clock clock, ObjectMapper json, TraceContext traces) {
        this.sql = sql;
        this.clock = clock;
        this.json = json;
        this.traces = traces;
    }

    /**
     * Adds an event; it can be read once the transaction is committed.
     *
     * @param type for example {@code dev.mamori.case.opened.v1}
     * @param subject the id of the thing it happened to
     * @param data what the type's JSON Schema asks for; ids rather than personal data
     * @throws IllegalStateException outside a transaction of {@link Transactions}
     */
    public void append(String type, String subject, Object data) {
        Pending pending = Transactions.perTransaction(Pending.class, Pending::new);
        if (pending.events.isEmpty()) {
            // Others of the same client wait for the position's row, so it is locked last and only for the commit.
            Transactions.beforeCommit(() -> write(pending.drain()));
        }
        pending.events.add(new Draft(
                Ids.next(),
                Objects.requireNonNull(type, "type"),
                Objects.requireNonNull(subject, "subject"),
                clock.instant(),
                traces.current(),
                toJson(data)));
    }

    private void write(List<Draft> drafts) {
        String scope = Transactions.currentKey();
        long last = sql.first(TAKE_POSITIONS, row -> row.getLong(1), scope, (long) drafts.size())
                .orElseThrow();
        long before = last - drafts.size();
        List<Object[]> rows = new ArrayList<>();
        for (Draft draft : drafts) {
            rows.add(new Object[] {
                scope,
                before + rows.size() + 1,
                draft.id,
                draft.type,
                draft.subject,
                draft.time,
                draft.traceparent,
                draft.data
            });
        }
        sql.updateAll(INSERT, rows);
        sql.first("select pg_notify(?, ?)", row -> null, FeedWatch.CHANNEL, scope);
    }

    private String toJson(Object data) {
        try {
            return json.writeValueAsString(Objects.requireNonNull(data, "data"));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Event data that is no JSON", e);
        }
    }

    private record Draft(UUID id, String type, String subject, Instant time, String traceparent, String data) {}

    private static final class Pending {
        private final List<Draft> events = new ArrayList<>();

        List<Draft> drain() {
            List<Draft> all = List.copyOf(events);
            events.clear();
            return all;
        }
    }
}
