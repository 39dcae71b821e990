package dev.mamori.blocklist.routing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.phonenumber.PhoneNumber;
import dev.mamori.platform.data.SearchHash;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The routing rules of the present transaction's client. */
@ApplicationScoped
class RoutingStore {
    private static final TypeReference<List<RoutingRuleView>> RULES = new TypeReference<>() {};

    private final Sql sql;
    private final SearchHash hash;
    private final ObjectMapper json;

    RoutingStore(Sql sql, SearchHash hash, ObjectMapper json) {
        this.sql = sql;
        this.hash = hash;
        this.json = json;
    }

    /** The rules as kept, with their version. */
    record Kept(RoutingPlanView view, long version) {
        RoutingPlan plan() {
            return new RoutingPlan(
                    view.rules().stream().map(RoutingRuleView::toDomain).toList(), view.defaultGroup());
        }
    }

    Optional<Kept> find(String queueId) {
        return sql.first(
                "select * from routing_plan where client_id = ? and queue_id = ?",
                row -> new Kept(
                        new RoutingPlanView(
                                queueId,
                                rules(row.getString("rules")),
                                row.getString("default_group"),
                                row.getString("changed_by"),
                                Sql.instant(row, "changed_at")),
                        row.getLong("version")),
                Transactions.currentKey(),
                queueId);
    }

    boolean hasQueue(String queueId) {
        return sql.first(
                        "select 1 from queue where client_id = ? and queue_id = ? for share",
                        row -> true,
                        Transactions.currentKey(),
                        queueId)
                .orElse(false);
    }

    /** Writes the first rules; false when somebody else did. */
    boolean add(String queueId, RoutingPlanRequest wanted, String by, Instant at) {
        return sql.update("""
                        insert into routing_plan (client_id, queue_id, rules, default_group, changed_by, changed_at,
                            version)
                        values (?, ?, ?::jsonb, ?, ?, ?, 1) on conflict do nothing""", Transactions.currentKey(), queueId, text(wanted.rules()), wanted.defaultGroup(), by, at)
                == 1;
    }

    /** Replaces rules of this version; false when they have another. */
    boolean replace(String queueId, RoutingPlanRequest wanted, long version, String by, Instant at) {
        return sql.update(
                        """
                        update routing_plan set rules = ?::jsonb, default_group = ?, changed_by = ?, changed_at = ?,
                            version = version + 1
                        where client_id = ? and queue_id = ? and version = ?""",
                        text(wanted.rules()),
                        wanted.defaultGroup(),
                        by,
                        at,
                        Transactions.currentKey(),
                        queueId,
                        version)
                == 1;
    }

    /** Whether a block was ever asked for against this number, and not refused: then a case is behind it. */
    boolean isKnown(PhoneNumber number) {
        return sql.first("""
                        select 1 from block_request where client_id = ? and number_hash = ? and case_id is not null
                            and state not in ('DRAFT', 'REFUSED') limit 1""", row -> true, Transactions.currentKey(), hash.of(number.e164()))
                .orElse(false);
    }

    private List<RoutingRuleView> rules(String text) {
        try {
            return json.readValue(text, RULES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(List<RoutingRuleView> rules) {
        try {
            return json.writeValueAsString(rules);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
