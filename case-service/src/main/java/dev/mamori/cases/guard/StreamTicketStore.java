package dev.mamori.cases.guard;

import static dev.mamori.cases.columns.Columns.array;

import dev.mamori.cases.columns.Columns;
import dev.mamori.cases.registry.CentreId;
import dev.mamori.platform.data.SearchHash;
import dev.mamori.platform.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Tickets for alert streams. Only their keyed hashes are kept; an old copy of the table opens nothing. */
@ApplicationScoped
class StreamTicketStore {
    /** Used and expired tickets are kept this long, to see who opened streams, then swept by the next one. */
    private static final Duration KEEP = Duration.ofDays(1);

    private final Sql sql;
    private final SearchHash hash;

    StreamTicketStore(Sql sql, SearchHash hash) {
        this.sql = sql;
        this.hash = hash;
    }

    /** Whose ticket it was, and what she may see. */
    record Holder(String person, Set<String> clients) {}

    void add(String ticket, CentreId centre, Holder holder, Instant now, Instant expiresAt) {
        sql.update("delete from stream_ticket where expires_at < ?", now.minus(KEEP));
        sql.update("""
                insert into stream_ticket (ticket_hash, centre_id, person_id, clients, expires_at)
                values (?, ?, ?, ?, ?)""", hash.of(ticket), centre.value(), holder.person(), array(holder.clients()), expiresAt);
    }

    /** Takes a ticket: it works once, for its centre, before it expires. */
    Optional<Holder> redeem(String ticket, CentreId centre, Instant now) {
        return sql.first(
                """
                update stream_ticket set used_at = ?
                where ticket_hash = ? and centre_id = ? and used_at is null and expires_at > ?
                returning person_id, clients""",
                row -> new Holder(
                        row.getString("person_id"), Set.copyOf(Columns.list(row, "clients", Function.identity()))),
                now,
                hash.of(ticket),
                centre.value(),
                now);
    }
}
