package dev.mamori.platform.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Writes who did what, in the transaction of the change: both happen or neither. Entries are append only; the database
 * refuses to change or delete them, and seals them into a chain within a second. Only their words can be erased.
 */
@ApplicationScoped
public class Audit {

    private static final String INSERT = """
            insert into audit_entry (audit_entry_id, client_id, occurred_at, actor_id, actor_kind, action, subject_type,
                                     subject_id, trace_id, content_hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String FORGET = """
            delete from audit_content where client_id = ? and reason is not null and audit_entry_id in (
                select audit_entry_id from audit_entry where client_id = ? and subject_type = ? and subject_id = ?)""";

    private static final Logger LOG = Logger.getLogger(Audit.class);

    private final Sql sql;
    private final TransactionSynchronizationRegistry transaction;
    private final ActorSource actors;
    private final Clock clock;
    private final ObjectMapper json;
    private final ClosedSubjects closed;

    Audit(
            Sql sql,
            TransactionSynchronizationRegistry transaction,
            ActorSource actors,
            Clock clock,
            ObjectMapper json,
            ClosedSubjects closed) {
        this.sql = sql;
        this.transaction = transaction;
        this.actors = actors;
        this.clock = clock;
        this.json = json;
        this.closed = closed;
    }

    /**
     * Records one act on one thing; who and under which trace is filled in.
     *
     * @param action what was done, past tense, for example {@code JUDGMENT_SIGNED}
     * @param subjectType the kind of thing, for example {@code judgment}
     * @param subjectId its id
     * @param reasonOrNull the reason the actor gave
     * @param details further facts; no secrets, and personal data only where the entry is worthless without
     * @throws IllegalStateException outside a transaction of {@link Transactions}
     */
    public void record(
            String action, String subjectType, String subjectId, String reasonOrNull, Map<String, ?> details) {
        Actor actor = actors.current();
        UUID entry = Ids.next();
        AuditContent content = AuditContent.of(reasonOrNull, toJson(details));
        sql.update(
                INSERT,
                entry,
                Transactions.currentKey(),
                clock.instant(),
                actor.id(),
                actor.kind().name(),
                Objects.requireNonNull(action, "action"),
                Objects.requireNonNull(subjectType, "subjectType"),
                Objects.requireNonNull(subjectId, "subjectId"),
                traceId(),
                content.hash());
        content.insert(sql, entry);
        Transactions.perTransaction(Written.class, Written::new).anything = true;
        if (!closed.contain(subjectType)) {
            logWhenCommitted("%s %s %s of %s by %s"
                    .formatted(action, subjectType, subjectId, Transactions.currentKey(), actor.id()));
        }
    }

    /**
     * Erases the words of all entries about a thing in which somebody gave a reason, for good: who did what and when stays,
     * and so does the chain. Entries of codes and ids alone, such as the purpose of an access, stay whole.
     *
     * @return how many entries lost their words
     */
    public int forgetWords(String subjectType, String subjectId) {
        return sql.update(FORGET, Transactions.currentKey(), Transactions.currentKey(), subjectType, subjectId);
    }

    /** Whether the current transaction has recorded anything yet. */
    public static boolean hasRecorded() {
        return Transactions.perTransaction(Written.class, Written::new).anything;
    }

    private static final class Written {
        private boolean anything;
    }

    /** One line for each act, so that the log of a trace tells what was done; ids only, no words and no numbers. */
    private void logWhenCommitted(String line) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing can be known yet.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    LOG.info(line);
                }
            }
        });
    }

    private String toJson(Map<String, ?> details) {
        try {
            return json.writeValueAsString(details == null ? Map.of() : details);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Audit details that are no JSON", e);
        }
    }

    private static String traceId() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : null;
    }
}
