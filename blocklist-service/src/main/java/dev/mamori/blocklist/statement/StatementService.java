package dev.mamori.blocklist.statement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.blocklist.entry.BlockEntry;
import dev.mamori.blocklist.entry.BlockEntryStore;
import dev.mamori.blocklist.queue.Queue;
import dev.mamori.blocklist.queue.QueueStore;
import dev.mamori.blocklist.review.RequestHistoryService;
import dev.mamori.blocklist.review.RequestHistoryView;
import dev.mamori.blocklist.review.ReviewDecision;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes the statement of reasons out of what was checked at the approval, in the transaction that the resource opened. */
@ApplicationScoped
public class StatementService {
    private final BlockEntryStore entries;
    private final QueueStore queues;
    private final RequestHistoryService histories;
    private final Sql sql;
    private final Audit audit;
    private final ObjectMapper json;
    private final ZoneId zone;
    private final int businessDays;
    private final String redressUrl;

    StatementService(
            BlockEntryStore entries,
            QueueStore queues,
            RequestHistoryService histories,
            Sql sql,
            Audit audit,
            ObjectMapper json,
            @ConfigProperty(name = "mamori.blocklist.appeals.zone", defaultValue = "Asia/Tokyo") ZoneId zone,
            @ConfigProperty(name = "mamori.blocklist.appeals.business-days") int businessDays,
            @ConfigProperty(name = "mamori.blocklist.redress-url") String redressUrl) {
        this.entries = entries;
        this.queues = queues;
        this.histories = histories;
        this.sql = sql;
        this.audit = audit;
        this.json = json;
        this.zone = zone;
        this.businessDays = businessDays;
        this.redressUrl = redressUrl;
    }

    StatementView of(UUID entryId) {
        audit.record("BLOCK_STATEMENT_READ", "block-entry", entryId.toString(), null, Map.of());
        return view(entryId);
    }

    /** The statement, for another use case that keeps its own record of the reading. */
    public StatementView view(UUID entryId) {
        BlockEntry entry = entries.find(entryId).orElseThrow(Problems::notFound);
        Statement statement = statement(entry, histories.of(entry.requestId()));
        return new StatementView(
                entryId,
                statement.measure(),
                statement.reasons(),
                statement.steps(),
                statement.term(),
                entry.channels(),
                statement.decision(),
                redress());
    }

    private Statement statement(BlockEntry entry, RequestHistoryView history) {
        JsonNode facts = json.valueToTree(history.checks().getLast().facts());
        JsonNode warnings = facts.path("ofCase").path("warnings");
        Map<String, Queue> known = queues.all();
        Set<String> people = new HashSet<>(Set.of(history.request().requesterId()));
        history.reviews().stream()
                .filter(said -> said.round() == history.request().round()
                        && said.review().decision() == ReviewDecision.APPROVE)
                .forEach(said -> people.add(said.review().reviewerId()));
        return new Statement(
                clientName(),
                entry.number().masked(),
                entry.queueIds().stream()
                        .sorted()
                        .map(id -> known.get(id).name())
                        .toList(),
                entry.term().from(),
                entry.term().until(),
                acts(facts.path("verdicts")),
                nodes(warnings)
                        .map(warning -> instant(warning.path("at")))
                        .sorted()
                        .toList(),
                nodes(warnings)
                        .anyMatch(warning -> warning.path("refusalAnnounced").asBoolean()),
                facts.path("ofCase").path("lighterMeans").size(),
                entry.channels(),
                people.size(),
                zone);
    }

    private static List<Statement.Act> acts(JsonNode verdicts) {
        return nodes(verdicts)
                .filter(verdict -> verdict.path("harassmentInForce").asBoolean())
                .map(verdict -> new Statement.Act(
                        instant(verdict.path("conductAt")),
                        nodes(verdict.path("types"))
                                .map(JsonNode::asText)
                                .sorted()
                                .toList()))
                .sorted(Comparator.comparing(Statement.Act::at))
                .toList();
    }

    private StatementView.RedressView redress() {
        String url = redressUrl.replace("{clientId}", Transactions.currentKey());
        return new StatementView.RedressView(
                url,
                businessDays,
                Text.of(
                        "この措置に異議がある場合は、" + url + " または上記の連絡手段でお申し出ください。措置に関わっていない人が、" + businessDays
                                + "営業日以内に決定します。番号を新しく契約された場合など、誤りの可能性が高いときは、決定まで着信拒否を停止します。",
                        "To object, use " + url
                                + " or one of the channels above. Somebody who had no part in it decides within "
                                + businessDays
                                + " business days. Where a mistake is likely, for example when the number has a"
                                + " new user, calls go through until then."));
    }

    private Text clientName() {
        return sql.first(
                        "select name_ja, name_en from client where client_id = ?",
                        row -> Text.of(row.getString(1), row.getString(2)),
                        Transactions.currentKey())
                .orElseThrow(Problems::notFound);
    }

    private static Stream<JsonNode> nodes(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static Instant instant(JsonNode text) {
        return OffsetDateTime.parse(text.asText()).toInstant();
    }
}
