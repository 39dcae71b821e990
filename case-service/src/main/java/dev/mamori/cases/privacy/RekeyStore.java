package dev.mamori.cases.privacy;

import static dev.mamori.cases.columns.Columns.uuid;

import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Encrypted columns, whatever table they are in: a column whose name ends in {@code _cipher} beside a key of one uuid. */
@ApplicationScoped
class RekeyStore {
    private final Sql sql;

    RekeyStore(Sql sql) {
        this.sql = sql;
    }

    /** An encrypted column and the key of its table; names come from the database's own catalogue. */
    record Column(String table, String column, String key) {}

    /** A value under an old key. */
    record Value(UUID id, String stored) {}

    /** @param ofClients those of clients, or those of the registries */
    List<Column> columns(boolean ofClients) {
        return sql.list(
                """
                select c.relname, a.attname as cipher, k.attname as key from pg_class c
                    join pg_attribute a on a.attrelid = c.oid and a.attname like '%\\_cipher' and not a.attisdropped
                    join pg_index i on i.indrelid = c.oid and i.indisprimary and i.indnkeyatts = 1
                    join pg_attribute k on k.attrelid = c.oid and k.attnum = i.indkey[0] and k.atttypid = 'uuid'::regtype
                where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                    and ? = exists (select from pg_attribute o where o.attrelid = c.oid and o.attname = 'client_id'
                        and not o.attisdropped)
                order by 1, 2""",
                row -> new Column(row.getString("relname"), row.getString("cipher"), row.getString("key")), ofClients);
    }

    /** Values of the transaction's client that are not under the present key, after the given one. */
    List<Value> old(Column column, String presentPrefix, UUID after, int count) {
        var where = new Where()
                .and("not starts_with(" + column.column() + ", ?)", presentPrefix)
                .ifGiven(column.key() + " > ?", after);
        return sql.list(
                "select " + column.key() + " as id, " + column.column() + " as stored from " + column.table()
                        + where.sql() + "order by " + column.key() + " limit ?",
                row -> new Value(uuid(row, "id"), row.getString("stored")),
                where.parameters(count));
    }

    /** False when somebody changed it in between. */
    boolean put(Column column, Value before, String after) {
        return sql.first(
                        "select mamori_rekey(?, ?, ?, ?, ?, ?)",
                        row -> row.getBoolean(1),
                        column.table(),
                        column.column(),
                        column.key(),
                        before.id(),
                        before.stored(),
                        after)
                .orElse(false);
    }
}
