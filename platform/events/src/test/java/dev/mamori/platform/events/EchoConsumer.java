package dev.mamori.platform.events;

import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Notes each event it takes, and can be told to fail. */
@ApplicationScoped
class EchoConsumer implements FeedHandler {

    static final String SOURCE = "case";
    static final String TYPE = "dev.mamori.echo.v1";

    private final ConcurrentHashMap<String, Runnable> tricks = new ConcurrentHashMap<>();

    private final Sql sql;

    EchoConsumer(Sql sql) {
        this.sql = sql;
    }

    /** What to do, after the note was made, with events of a subject. */
    ConcurrentHashMap<String, Runnable> tricks() {
        return tricks;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public Set<String> types() {
        return Set.of(TYPE);
    }

    @Override
    public void apply(CloudEvent event) {
        sql.update(
                "insert into effect (client_id, event_id, subject, trace_id) values (?, ?, ?, ?)",
                Transactions.currentKey(),
                event.id(),
                event.subject(),
                Span.current().getSpanContext().getTraceId());
        tricks.getOrDefault(event.subject(), () -> {}).run();
    }

    /** The subjects of the current client in the order of their effects. */
    List<String> subjects() {
        return sql.list(
                "select subject from effect where client_id = ? order by effect_id",
                row -> row.getString(1),
                Transactions.currentKey());
    }
}
