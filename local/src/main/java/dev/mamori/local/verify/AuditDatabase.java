package dev.mamori.local.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * One service's database as an auditor reads it. Nothing of the service's own code or stored functions is trusted: the
 * hashes are computed by expressions that stand here.
 */
final class AuditDatabase {

    /** The registries' chain. */
    private static final String REGISTRIES = "-";

    private static final String SEALS = """
            select s.position, s.entry_hash, s.chain_hash, e.audit_entry_id is not null as there,
                   sha256(convert_to(json_build_array(
                       e.audit_entry_id, e.client_id, e.sequence,
                       (extract(epoch from e.occurred_at) * 1000000)::bigint,
                       (extract(epoch from e.recorded_at) * 1000000)::bigint,
                       e.actor_id, e.actor_kind, e.action, e.subject_type, e.subject_id,
                       e.reason, e.details::text, e.trace_id, e.content_hash)::text, 'UTF8')) as hash_now,
                   e.content_hash,
                   encode(sha256(c.salt || convert_to(coalesce(c.reason, ''), 'UTF8') || '\\x00'::bytea
                                 || convert_to(c.details, 'UTF8')), 'hex') as content_hash_now
            from audit_seal s
            left join audit_entry e on e.audit_entry_id = s.audit_entry_id
            left join audit_content c on c.client_id = s.client_id and c.audit_entry_id = s.audit_entry_id
            where s.client_id = ? order by s.position""";

    /** Without a seal although a minute has passed: nothing that happens by itself leaves such an entry. */
    private static final String UNSEALED = """
            select count(*) from audit_entry e
            where e.client_id = ? and e.recorded_at < clock_timestamp() - interval '1 minute'
              and not exists (select from audit_seal s where s.audit_entry_id = e.audit_entry_id)""";

    private static final String VANISHED = """
            select count(*) from audit_unsealed u
            where u.client_id = ?
              and not exists (select from audit_entry e where e.audit_entry_id = u.audit_entry_id)""";

    private final String service;
    private final Connection connection;

    AuditDatabase(String service, Connection connection) {
        this.service = service;
        this.connection = connection;
    }

    String service() {
        return service;
    }

    /** The registries and every client. */
    List<String> keys() throws SQLException {
        var keys = new ArrayList<>(List.of(REGISTRIES));
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select client_id from client order by client_id")) {
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
        }
        return keys;
    }

    /** The heads of that service's chain that are kept here. */
    List<KeptHead> kept(String key, String source) throws SQLException {
        var kept = new ArrayList<KeptHead>();
        try (var query = prepare(
                key,
                "select position, head from audit_kept_head where client_id = ? and source = ? order by position")) {
            query.setString(2, source);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    kept.add(new KeptHead(service, rows.getLong(1), rows.getString(2)));
                }
            }
        }
        return kept;
    }

    /** Walks this service's chain of a client and compares it with the heads that others keep. */
    ChainReport walk(String key, List<KeptHead> heads) throws SQLException {
        var walk = new ChainWalk(key, heads);
        try (var query = prepare(key, SEALS)) {
            query.setFetchSize(2000);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    walk.step(seal(rows));
                }
            }
        }
        return walk.end(service, key, count(key, UNSEALED), count(key, VANISHED));
    }

    private static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong("position"),
                row.getBytes("entry_hash"),
                row.getBytes("chain_hash"),
                row.getBoolean("there") ? row.getBytes("hash_now") : null,
                row.getString("content_hash"),
                row.getString("content_hash_now"));
    }

    private long count(String key, String statement) throws SQLException {
        try (var query = prepare(key, statement);
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The first parameter is the client, whose rows alone can be seen. */
    private PreparedStatement prepare(String key, String statement) throws SQLException {
        try (var scope = connection.prepareStatement("select set_config('mamori.client', ?, false)")) {
            scope.setString(1, key);
            scope.execute();
        }
        var query = connection.prepareStatement(statement);
        query.setString(1, key);
        return query;
    }
}
