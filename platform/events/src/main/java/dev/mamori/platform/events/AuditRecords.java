package dev.mamori.platform.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.ClosedSubjects;
import dev.mamori.platform.data.ServiceName;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the audit entries of one client, and how far its chains reach. */
@ApplicationScoped
class AuditRecords {

    private static final String OWN_HEAD = """
            select s.position, encode(s.chain_hash, 'hex') as head, s.sealed_at as at from audit_seal s
            where s.client_id = ? order by s.position desc limit 1""";

    private static final String KEPT_HEADS = """
            select distinct on (source) source, position, head, kept_at as at from audit_kept_head
            where client_id = ? order by source, position desc""";

    private static final String ENTRIES = """
            select a.*, s.position from audit_record a left join audit_seal s on s.audit_entry_id = a.audit_entry_id
            where a.client_id = ?""";

    private final Transactions transactions;
    private final Sql sql;
    private final ServiceName self;
    private final ObjectMapper json;
    private final ClosedSubjects closed;
    private final Audit audit;

    AuditRecords(
            Transactions transactions,
            Sql sql,
            ServiceName self,
            ObjectMapper json,
            ClosedSubjects closed,
            Audit audit) {
        this.transactions = transactions;
        this.sql = sql;
        this.self = self;
        this.json = json;
        this.closed = closed;
        this.audit = audit;
    }

    /** This service's own head, if anything is sealed, and the newest kept one of each other service. */
    List<AuditHeadView> heads(ClientId client) {
        return transactions.inClient(client, () -> {
            var heads = new ArrayList<AuditHeadView>();
            sql.first(OWN_HEAD, row -> head(self.shortName(), row), client).ifPresent(heads::add);
            heads.addAll(sql.list(KEPT_HEADS, row -> head(row.getString("source"), row), client));
            return heads;
        });
    }

    /** The newest first, closed subjects left out; null for any subject or actor, and for the first page. */
    List<AuditEntryView> entries(ClientId client, String subjectId, String actorId, Long before, int limit) {
        var query = new StringBuilder(ENTRIES);
        var values = new ArrayList<>(List.<Object>of(client));
        closed.types().forEach(type -> add(query, values, " and a.subject_type <> ?", type));
        add(query, values, " and a.subject_id = ?", subjectId);
        add(query, values, " and a.actor_id = ?", actorId);
        add(query, values, " and a.sequence < ?", before);
        query.append(" order by a.sequence desc limit ?");
        values.add(limit);
        return transactions.inClient(client, () -> {
            audit.record("AUDIT_READ", "client", client.value(), null, Map.of());
            return sql.list(query.toString(), this::entry, values.toArray());
        });
    }

    private static void add(StringBuilder query, List<Object> values, String condition, Object valueOrNull) {
        if (valueOrNull != null) {
            query.append(condition);
            values.add(valueOrNull);
        }
    }

    private static AuditHeadView head(String source, ResultSet row) throws SQLException {
        return new AuditHeadView(source, row.getLong("position"), row.getString("head"), Sql.instant(row, "at"));
    }

    private AuditEntryView entry(ResultSet row) throws SQLException {
        try {
            return new AuditEntryView(
                    row.getObject("audit_entry_id", UUID.class),
                    row.getLong("sequence"),
                    row.getObject("position", Long.class),
                    Sql.instant(row, "occurred_at"),
                    row.getString("actor_id"),
                    row.getString("actor_kind"),
                    row.getString("action"),
                    row.getString("subject_type"),
                    row.getString("subject_id"),
                    row.getString("reason"),
                    json.readTree(row.getString("details")),
                    row.getBoolean("erased"),
                    row.getString("trace_id"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Audit details that are no JSON", e);
        }
    }
}
