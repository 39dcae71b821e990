package dev.mamori.blocklist.appeal;

import dev.mamori.blocklist.entry.BlockEntry;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.events.Feed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Tells everybody who was told of a block that it was wrong (section 3.3: "correction sent to whom"; section 3.5: data of
 * people who are not judged so leave the list).
 */
@ApplicationScoped
class CorrectionService {
    static final String CORRECTED = "dev.mamori.block.corrected.v1";

    private final Sql sql;
    private final Audit audit;
    private final Feed feed;
    private final Clock clock;

    CorrectionService(Sql sql, Audit audit, Feed feed, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.feed = feed;
        this.clock = clock;
    }

    /** Sends the correction; answers to whom it goes. */
    List<String> correct(Appeal appeal, BlockEntry entry) {
        Instant now = clock.instant();
        List<String> recipients = recipients(entry, now);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("appealId", appeal.appealId());
        data.put("entryId", entry.entryId());
        data.put("requestId", entry.requestId());
        if (entry.caseIdOrNull() != null) {
            data.put("caseId", entry.caseIdOrNull());
        }
        data.put("judgmentIds", entry.judgmentIds().stream().sorted().toList());
        data.put("ground", appeal.ground());
        data.put("from", entry.term().from());
        data.put("refusedCalls", refusedCalls(entry.entryId()));
        data.put("recipients", recipients);
        data.put("at", now);
        feed.append(CORRECTED, entry.entryId().toString(), data);
        audit.record(
                "BLOCK_CORRECTED",
                "block-entry",
                entry.entryId().toString(),
                null,
                Map.of("appealId", appeal.appealId(), "recipients", recipients));
        return recipients;
    }

    /** The client consented; PBXes got it once it had begun; case-service when a case stood behind it. */
    private static List<String> recipients(BlockEntry entry, Instant now) {
        List<String> recipients = new ArrayList<>(List.of("CLIENT"));
        if (!now.isBefore(entry.term().from())) {
            recipients.add("PBX");
        }
        if (entry.caseIdOrNull() != null) {
            recipients.add("CASE_SERVICE");
        }
        return recipients;
    }

    private int refusedCalls(UUID entryId) {
        return sql.first(
                        "select count(*) from refused_call where client_id = ? and entry_id = ?",
                        row -> row.getInt(1),
                        Transactions.currentKey(),
                        entryId)
                .orElse(0);
    }
}
