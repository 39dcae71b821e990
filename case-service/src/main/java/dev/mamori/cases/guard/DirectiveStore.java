package dev.mamori.cases.guard;

import static dev.mamori.cases.columns.Columns.text;
import static dev.mamori.cases.columns.Columns.uuid;

import dev.mamori.cases.registry.CentreId;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.data.RealTime;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What the PBXes of the present transaction's client are asked to do. */
@ApplicationScoped
class DirectiveStore {
    private final Sql sql;
    private final Clock clock;

    DirectiveStore(Sql sql, @RealTime Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Directives with their place, and the queue of their call, or null. */
    record Placed(long position, String queueOrNull, DirectiveView view) {}

    /** Puts directives on the stream, at the places after the last one. Locks the client's stream until the commit. */
    void add(AlertService.Recognised about, List<Directive> directives) {
        long last = sql.first("""
                        insert into directive_position as p (client_id, last) values (?, ?)
                        on conflict on constraint directive_position_pk do update set last = p.last + excluded.last
                        returning p.last""", row -> row.getLong(1), Transactions.currentKey(), directives.size())
                .orElseThrow();
        long place = last - directives.size();
        for (Directive directive : directives) {
            sql.update(
                    """
                    insert into directive (directive_id, client_id, position, contact_id, call_id, centre_id, queue_id,
                        kind, reason, issued_at)
                    select ?, c.client_id, ?, c.contact_id, c.call_id, coalesce(?, c.centre_id),
                        coalesce(?, c.queue_id), ?, ?, ?
                    from contact c where c.contact_id = ?""",
                    Ids.next(),
                    ++place,
                    text(about.centre()),
                    text(about.queue()),
                    directive.kind().name(),
                    directive.reason().name(),
                    clock.instant(),
                    about.contact());
        }
    }

    /** The last place that was taken; 0 for none. */
    long last() {
        return sql.first(
                        "select last from directive_position where client_id = ?",
                        row -> row.getLong(1),
                        Transactions.currentKey())
                .orElse(0L);
    }

    /** Directives of a centre, and of calls whose centre no event told yet, that were issued after {@code since}. */
    List<Placed> after(long position, CentreId centre, Instant since, int count) {
        return sql.list("""
                        select * from directive where client_id = ? and position > ? and issued_at > ?
                            and (centre_id is null or centre_id = ?)
                        order by position limit ?""", DirectiveStore::read, Transactions.currentKey(), position, since, centre.value(), count);
    }

    private static Placed read(ResultSet row) throws SQLException {
        return new Placed(
                row.getLong("position"),
                row.getString("queue_id"),
                new DirectiveView(
                        uuid(row, "directive_id"),
                        row.getString("call_id"),
                        uuid(row, "contact_id"),
                        DirectiveKind.valueOf(row.getString("kind")),
                        AlertKind.valueOf(row.getString("reason")),
                        Sql.instant(row, "issued_at")));
    }
}
