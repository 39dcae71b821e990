package dev.mamori.platform.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Set;

/** Keeps the heads of another service's audit chains, where who can change that service's rows does not reach. */
class AuditHeadConsumer implements FeedHandler {

    private static final String KEEP = """
            insert into audit_kept_head (client_id, source, position, head) values (?, ?, ?, ?)
            on conflict on constraint audit_kept_head_pk do nothing""";

    private final String source;
    private final Sql sql;
    private final ObjectMapper json;

    AuditHeadConsumer(String source, Sql sql, ObjectMapper json) {
        this.source = source;
        this.sql = sql;
        this.json = json;
    }

    @RegisterForReflection
    record Head(long position, String head) {}

    @Override
    public String source() {
        return source;
    }

    @Override
    public Set<String> types() {
        return Set.of(AuditHeadFeed.TYPE);
    }

    @Override
    public void apply(CloudEvent event) {
        var told = event.dataAs(Head.class, json);
        sql.update(KEEP, Transactions.currentKey(), source, told.position(), told.head());
    }
}
