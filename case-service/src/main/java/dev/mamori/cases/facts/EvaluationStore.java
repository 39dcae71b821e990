package dev.mamori.cases.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The answers of judgment-service, append only. */
@ApplicationScoped
class EvaluationStore {
    private final Sql sql;
    private final ObjectMapper json;

    EvaluationStore(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * @param caseId null for a contact's evaluation
     * @param contactId null for a case's evaluation
     */
    void add(UUID evaluation, UUID caseId, UUID contactId, JsonNode result, Instant at, String by) {
        sql.update("""
                insert into evaluation (evaluation_id, client_id, case_id, contact_id, result, asked_at, asked_by)
                values (?, ?, ?, ?, ?::json, ?, ?)""", evaluation, Transactions.currentKey(), caseId, contactId, result.toString(), at, by);
    }

    /** All evaluations of the case or contact, latest first. */
    List<JsonNode> of(UUID caseId, UUID contactId) {
        return sql.list("""
                select result from evaluation where case_id = ? or contact_id = ?
                order by asked_at desc, evaluation_id desc""", row -> read(row.getString("result")), caseId, contactId);
    }

    private JsonNode read(String stored) {
        try {
            return json.readTree(stored);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }
}
