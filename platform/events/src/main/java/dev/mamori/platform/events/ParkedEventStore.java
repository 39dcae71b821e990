package dev.mamori.platform.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.data.RealTime;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Where;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps parked events. Those of one subject stay in the order of the feed. */
@ApplicationScoped
class ParkedEventStore {

    private static final String INSERT = """
            insert into parked_event (parked_event_id, client_id, source, position, event_id, type, subject, event,
                                      reason, tries, state, parked_at)
            values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, 'PARKED', ?)""";

    private final Sql sql;
    private final ObjectMapper json;
    private final Clock clock;
    private final MeterRegistry meters;

    ParkedEventStore(Sql sql, ObjectMapper json, @RealTime Clock clock, MeterRegistry meters) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
        this.meters = meters;
    }

    /** Events of this source that could not be applied; from zero on once it was asked for. */
    Counter counter(String source) {
        return meters.counter("mamori.feed.parked", "source", source);
    }

    void park(FeedScope scope, String source, CloudEvent event, String reason, int tries) {
        counter(source).increment();
        sql.update(
                INSERT,
                Ids.next(),
                scope.key(),
                source,
                event.position(),
                event.id(),
                event.type(),
                event.subject(),
                toJson(event),
                reason,
                tries,
                clock.instant());
    }

    boolean isWaiting(FeedScope scope, String source, String subject) {
        return oldest(scope, source, subject).isPresent();
    }

    /** The parked event of a subject that must be applied first. */
    Optional<ParkedEvent> oldest(FeedScope scope, String source, String subject) {
        return sql.first("""
                select * from parked_event where client_id = ? and source = ? and subject = ? and state = 'PARKED'
                order by position limit 1""", this::read, scope.key(), source, subject);
    }

    Optional<ParkedEvent> find(UUID id) {
        return sql.first("select * from parked_event where parked_event_id = ?", this::read, id);
    }

    /** Those still parked, the oldest first, after the one with the given id (null: from the start). */
    List<ParkedEvent> waiting(UUID after, int limit) {
        var where = new Where().and("state = 'PARKED'").ifGiven("parked_event_id > ?", after);
        return sql.list(
                "select * from parked_event" + where.sql() + "order by parked_event_id limit ?",
                this::read,
                where.parameters(limit));
    }

    int countWaiting(FeedScope scope, String source, String subject) {
        return sql.first("""
                        select count(*) from parked_event
                        where client_id = ? and source = ? and subject = ? and state = 'PARKED'""", row -> row.getInt(1), scope.key(), source, subject)
                .orElseThrow();
    }

    void applied(UUID id) {
        sql.update(
                "update parked_event set state = 'APPLIED', applied_at = ?, tries = tries + 1 where parked_event_id = ?",
                clock.instant(),
                id);
    }

    void failedAgain(UUID id, String reason) {
        sql.update("update parked_event set reason = ?, tries = tries + 1 where parked_event_id = ?", reason, id);
    }

    private ParkedEvent read(ResultSet row) throws SQLException {
        try {
            return new ParkedEvent(
                    row.getObject("parked_event_id", UUID.class),
                    FeedScope.ofKey(row.getString("client_id")),
                    row.getString("source"),
                    json.readValue(row.getString("event"), CloudEvent.class),
                    row.getString("reason"),
                    row.getInt("tries"),
                    Sql.instant(row, "parked_at"),
                    "APPLIED".equals(row.getString("state")));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String toJson(CloudEvent event) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
