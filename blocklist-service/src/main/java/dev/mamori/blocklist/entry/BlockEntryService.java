package dev.mamori.blocklist.entry;

import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.Transactions;
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
    private final SuspensionStore suspensions;
    private final Caller caller;
    private final Audit audit;
    private final Feed feed;
    private final Clock clock;

    BlockEntryService(
            BlockEntryStore store, SuspensionStore suspensions, Caller caller, Audit audit, Feed feed, Clock clock) {
        this.store = store;
        this.suspensions = suspensions;
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

    /** An entry as shown, for another use case that keeps its own record of the reading. */
    public BlockEntryView view(UUID entryId, boolean wholeNumber) {
        return shown(store.row(entryId).orElseThrow(Problems::notFound), wholeNumber)
                .view();
    }

    List<SuspensionView> suspensions(UUID entryId) {
        if (store.row(entryId).isEmpty()) {
            throw Problems.notFound();
        }
        return suspensions.of(entryId);
    }

    /** Ends an entry early, for good. */
    Shown revoke(UUID entryId, String reason, EndReason end) {
        if (end == EndReason.EXPIRED || end == EndReason.CASE_ERASED) {
            throw Problems.invalid(
                    "/endReason",
                    "EndReason",
                    Text.of(end + " はシステムだけが記録します。別の理由を選んでください。", end + " comes by itself only: give another reason."));
        }
        BlockEntryRow row = notEnded(entryId);
        Instant now = clock.instant();
        row.revokedAt = now;
        row.revokedBy = caller.id();
        row.revocationReason = reason;
        end(row, now, end, "BLOCK_ENTRY_REVOKED", reason);
        return shown(row, false);
    }

    /** Ends an entry for good out of another use case: a re-review, an upheld appeal. */
    public void revokeBecause(UUID entryId, String reason, EndReason end) {
        revoke(entryId, reason, end);
    }

    /**
     * Ends an entry as it had ended before an older database was restored; by the person and at the time of then.
     *
     * @param byOrNull who revoked it, if somebody did
     */
    public void endAgain(UUID entryId, Instant at, EndReason end, String byOrNull, String wordsOrNull) {
        BlockEntryRow row = store.rowToChange(entryId).orElseThrow(Problems::notFound);
        if (byOrNull != null) {
            row.revokedAt = at;
            row.revokedBy = byOrNull;
            row.revocationReason = wordsOrNull;
        }
        end(row, at, end, "BLOCK_ENTRY_END_REPLAYED", wordsOrNull);
    }

    /** A withdrawn verdict suspends what rests on it at once (section 3.4); the entry is no longer screened. */
    void suspendFor(UUID judgmentId) {
        for (BlockEntryRow row : store.restingOn(judgmentId)) {
            suspend(row, SuspensionCause.JUDGMENT_WITHDRAWN, judgmentId, null);
        }
    }

    /** A person doubts it, or an appeal makes a wrong block likely: calls go through until it is settled. */
    public void suspend(UUID entryId, SuspensionCause cause, UUID referenceOrNull, String wordsOrNull) {
        suspend(notEnded(entryId), cause, referenceOrNull, wordsOrNull);
    }

    private void suspend(BlockEntryRow row, SuspensionCause cause, UUID referenceOrNull, String wordsOrNull) {
        Instant now = clock.instant();
        if (!suspensions.add(row.entryId, cause, referenceOrNull, wordsOrNull, caller.id(), now)) {
            return;
        }
        if (row.suspendedAt == null) {
            row.suspendedAt = now;
            row.suspendedFor = cause.name() + (referenceOrNull == null ? "" : " " + referenceOrNull);
            store.flush();
        }
        audit.record(
                "BLOCK_ENTRY_SUSPENDED",
                "block-entry",
                row.entryId.toString(),
                wordsOrNull,
                referenceOrNull == null
                        ? Map.of("cause", cause)
                        : Map.of("cause", cause, "reference", referenceOrNull));
    }

    /** Lets an entry refuse again, unless it rests for another cause as well. */
    public void lift(UUID entryId, SuspensionCause cause, String reason) {
        BlockEntryRow row = notEnded(entryId);
        if (!suspensions.lift(entryId, cause, reason, caller.id(), clock.instant())) {
            throw Problems.conflict(Text.of("この理由では停止されていません。", "It does not rest for this cause."));
        }
        Optional<SuspensionView> open = suspensions.of(entryId).stream()
                .filter(suspension -> suspension.liftedAt() == null)
                .findFirst();
        row.suspendedAt = open.map(SuspensionView::suspendedAt).orElse(null);
        row.suspendedFor = open.map(suspension -> suspension.cause().name()).orElse(null);
        store.flush();
        audit.record(
                "BLOCK_ENTRY_SUSPENSION_LIFTED", "block-entry", entryId.toString(), reason, Map.of("cause", cause));
    }

    private BlockEntryRow notEnded(UUID entryId) {
        BlockEntryRow row = store.rowToChange(entryId).orElseThrow(Problems::notFound);
        if (row.endedAt != null || !clock.instant().isBefore(row.endsAt)) {
            throw Problems.conflict(Text.of("この登録はすでに終了しています。", "The entry has ended already."));
        }
        return row;
    }

    /** By one's own word; who asked for the block, handled it or was harmed does not make it refuse again (HS-12). */
    Shown liftDoubt(UUID entryId, String reason) {
        if (store.askedOrInvolved(entryId, caller.id())) {
            throw Problems.forbidden(Text.of(
                    "申請者、対応した人、被害を受けた人は停止を解除できません。別の審査者が行ってください。",
                    "Who asked, handled it or was harmed cannot lift a suspension: let another reviewer do it."));
        }
        List<SuspensionCause> open = suspensions.of(entryId).stream()
                .filter(suspension ->
                        suspension.liftedAt() == null && suspension.cause().endsByAWord())
                .map(SuspensionView::cause)
                .toList();
        if (open.isEmpty()) {
            lift(entryId, SuspensionCause.DOUBT, reason);
        }
        open.forEach(cause -> lift(entryId, cause, reason));
        return shown(store.row(entryId).orElseThrow(), false);
    }

    Shown doubt(UUID entryId, SuspensionCause cause, String reason) {
        if (!cause.isReported()) {
            throw Problems.invalid(
                    "/cause",
                    "SuspensionCause",
                    Text.of("DOUBT または NUMBER_CHANGED を指定してください。", "Send DOUBT or NUMBER_CHANGED."));
        }
        suspend(entryId, cause, null, reason);
        return shown(store.row(entryId).orElseThrow(), false);
    }

    /** The client left: what it consented to rests until people have looked at it (BR-20). Which entries. */
    List<UUID> clientLeft(String reason) {
        List<BlockEntryRow> live = store.live(clock.instant());
        live.forEach(row -> suspend(row, SuspensionCause.CLIENT_LEFT, null, reason));
        audit.record(
                "CLIENT_DEPARTURE_REPORTED",
                "client",
                Transactions.currentKey(),
                reason,
                Map.of("entries", live.size()));
        return live.stream().map(row -> row.entryId).toList();
    }

    /** Tells of the entries that ended by time. Their refusals stopped at {@code until} without it. */
    void tellOfExpired() {
        Instant now = clock.instant();
        for (BlockEntryRow row : store.over(now)) {
            end(row, row.endsAt, EndReason.EXPIRED, "BLOCK_ENTRY_EXPIRED", null);
        }
    }

    /** What rests on an erased case ends with it. How many blocks could still have refused. */
    public int caseErased(UUID caseId) {
        return endAll(store.notEndedOf(caseId), EndReason.CASE_ERASED, "BLOCK_ENTRY_ENDED_WITH_CASE");
    }

    /** The agency works for the client no more: what the client consented to ends. */
    void endOfLeftClient() {
        endAll(store.notEnded(), EndReason.CLIENT_LEFT, "BLOCK_ENTRY_ENDED_WITH_CLIENT");
    }

    private int endAll(List<BlockEntryRow> rows, EndReason reason, String action) {
        Instant now = clock.instant();
        int ended = 0;
        for (BlockEntryRow row : rows) {
            if (now.isBefore(row.endsAt)) {
                end(row, now, reason, action, null);
                ended++;
            } else {
                end(row, row.endsAt, EndReason.EXPIRED, "BLOCK_ENTRY_EXPIRED", null);
            }
        }
        return ended;
    }

    private void end(BlockEntryRow row, Instant at, EndReason reason, String action, String words) {
        row.endedAt = at;
        row.endReason = reason;
        store.flush();
        audit.record(action, "block-entry", row.entryId.toString(), words, Map.of("reason", reason));
        feed.append(ENDED, row.entryId.toString(), Map.of("entryId", row.entryId, "reason", reason, "at", row.endedAt));
    }
}
