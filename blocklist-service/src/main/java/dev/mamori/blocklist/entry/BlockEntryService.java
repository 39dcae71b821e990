package dev.mamori.blocklist.entry;

import dev.mamori.platform.data.Audit;
import dev.mamori.platform.events.Feed;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Begins, suspends and ends entries, in the client's transaction of whoever calls. */
@ApplicationScoped
public class BlockEntryService {
    static final String ACTIVATED = "dev.mamori.block.activated.v1";
    static final String ENDED = "dev.mamori.block.ended.v1";

    private final BlockEntryStore store;
    private final Caller caller;
    private final Audit audit;
    private final Feed feed;
    private final Clock clock;

    BlockEntryService(BlockEntryStore store, Caller caller, Audit audit, Feed feed, Clock clock) {
        this.store = store;
        this.caller = caller;
        this.audit = audit;
        this.feed = feed;
        this.clock = clock;
    }

    /** Puts a number on the list, as the outcome of an approved request. */
    public void begin(BlockEntry entry) {
        Instant now = clock.instant();
        store.add(entry, now);
        audit.record(
                "BLOCK_ENTRY_APPROVED",
                "block-entry",
                entry.entryId().toString(),
                null,
                Map.of("requestId", entry.requestId(), "queueIds", entry.queueIds()));
        feed.append(
                ACTIVATED,
                entry.entryId().toString(),
                Map.of(
                        "entryId", entry.entryId(),
                        "requestId", entry.requestId(),
                        "queueIds", entry.queueIds().stream().sorted().toList(),
                        "from", entry.term().from(),
                        "until", entry.term().until()));
    }

    /** Ends an entry early, for good. */
    BlockEntryRow revoke(BlockEntryRow row, String reason, EndReason end) {
        Instant now = clock.instant();
        if (row.endedAt != null || !now.isBefore(row.endsAt)) {
            throw Problems.conflict(Text.of("この登録はすでに終了しています。", "The entry has ended already."));
        }
        row.revokedAt = now;
        row.revokedBy = caller.id();
        row.revocationReason = reason;
        end(row, now, end, "BLOCK_ENTRY_REVOKED", reason);
        return row;
    }

    /** A withdrawn verdict suspends what rests on it at once (section 3.4); the entry is no longer screened. */
    void suspendFor(UUID judgmentId) {
        for (BlockEntryRow row : store.restingOn(judgmentId)) {
            if (row.suspendedAt == null) {
                row.suspendedAt = clock.instant();
                row.suspendedFor = "JUDGMENT_WITHDRAWN " + judgmentId;
                store.flush();
                audit.record(
                        "BLOCK_ENTRY_SUSPENDED",
                        "block-entry",
                        row.entryId.toString(),
                        row.suspendedFor,
                        Map.of("judgmentId", judgmentId));
            }
        }
    }

    /** Tells of the entries that ended by time. Their refusals stopped at {@code until} without it. */
    void tellOfExpired() {
        Instant now = clock.instant();
        for (BlockEntryRow row : store.over(now)) {
            end(row, row.endsAt, EndReason.EXPIRED, "BLOCK_ENTRY_EXPIRED", null);
        }
    }

    private void end(BlockEntryRow row, Instant at, EndReason reason, String action, String words) {
        row.endedAt = at;
        row.endReason = reason;
        store.flush();
        audit.record(action, "block-entry", row.entryId.toString(), words, Map.of("reason", reason));
        feed.append(ENDED, row.entryId.toString(), Map.of("entryId", row.entryId, "reason", reason, "at", row.endedAt));
    }
}
