package dev.mamori.blocklist.entry;

import dev.mamori.platform.data.Audit;
import dev.mamori.platform.events.Feed;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** An entry as shown, with its version. */
    record Shown(BlockEntryView view, long version) {}

    /** Up to {@code count} entries older than the given one, newest first, with masked numbers. */
    List<BlockEntryView> list(Optional<UUID> before, int count) {
        return store.list(before, count).stream()
                .map(row -> shown(row, false).view())
                .toList();
    }

    /** Reads an entry; that it was read is on record (section 3.3). */
    Shown read(UUID entryId) {
        BlockEntryRow row = store.row(entryId).orElseThrow(Problems::notFound);
        audit.record("BLOCK_ENTRY_READ", "block-entry", entryId.toString(), null, Map.of());
        boolean seesNumbers = caller.has(Role.SUPERVISOR)
                || caller.has(Role.MANAGER)
                || caller.has(Role.SPECIALIST)
                || caller.has(Role.BLOCK_REVIEWER);
        return shown(row, seesNumbers);
    }

    private Shown shown(BlockEntryRow row, boolean wholeNumber) {
        return new Shown(BlockEntryView.of(row, store.toDomain(row), wholeNumber, clock.instant()), row.version);
    }

    /** Ends an entry early, for good. */
    Shown revoke(UUID entryId, String reason, EndReason end) {
        BlockEntryRow row = store.rowToChange(entryId).orElseThrow(Problems::notFound);
        Instant now = clock.instant();
        if (row.endedAt != null || !now.isBefore(row.endsAt)) {
            throw Problems.conflict(Text.of("この登録はすでに終了しています。", "The entry has ended already."));
        }
        row.revokedAt = now;
        row.revokedBy = caller.id();
        row.revocationReason = reason;
        end(row, now, end, "BLOCK_ENTRY_REVOKED", reason);
        return shown(row, false);
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
