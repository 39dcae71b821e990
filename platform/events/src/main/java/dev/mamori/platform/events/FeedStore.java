package dev.mamori.platform.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.platform.data.ServiceName;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Reads this service's own feed, in a transaction of the feed's scope. */
@ApplicationScoped
class FeedStore {

    private static final String AFTER = """
            select position, event_id, type, subject, occurred_at, traceparent, data from feed_event
            where client_id = ? and position > ? order by position limit ?""";

    private final Sql sql;
    private final ObjectMapper json;
    private final String source;

    FeedStore(Sql sql, ObjectMapper json, ServiceName name) {
        this.sql = sql;
        this.json = json;
        this.source = "/mamori/" + name.value();
    }

    List<CloudEvent> after(long position, int limit) {
        String scope = Transactions.currentKey();
        return sql.list(AFTER, row -> event(scope, row), scope, position, limit);
    }

    /** The last position given out, 0 when the feed is empty. */
    long last() {
        return sql.first(
                        "select last from feed_position where client_id = ?",
                        row -> row.getLong(1),
                        Transactions.currentKey())
                .orElse(0L);
    }

    private CloudEvent event(String scope, ResultSet row) throws SQLException {
        try {
            return new CloudEvent(
                    "1.0",
                    row.getObject("event_id", UUID.class),
                    source,
                    row.getString("type"),
                    row.getString("subject"),
                    Sql.instant(row, "occurred_at"),
                    "application/json",
                    Transactions.REGISTRY.equals(scope) ? null : scope,
                    row.getString("traceparent"),
                    row.getLong("position"),
                    json.readTree(row.getString("data")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
