package dev.mamori.blocklist.restore;

import dev.mamori.blocklist.entry.BlockEntryService;
import dev.mamori.blocklist.entry.EndReason;
import dev.mamori.blocklist.entry.SuspensionCause;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.RealTime;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps what the screening instances say about a restored database, and replays it; in the client's transaction. */
@ApplicationScoped
public class RestoredListService {
    private static final String REST = "復元前に停止されていた（ジャーナルより）";

    private final RestoredListStore store;
    private final BlockEntryService entries;
    private final Caller caller;
    private final Audit audit;
    private final Clock realTime;

    RestoredListService(
            RestoredListStore store, BlockEntryService entries, Caller caller, Audit audit, @RealTime Clock realTime) {
        this.store = store;
        this.entries = entries;
        this.caller = caller;
        this.audit = audit;
        this.realTime = realTime;
    }

    /** A screening instance found an older database and tells what its journal knows. Several may tell of one restore. */
    public void report(long seenRevision, Collection<EndedEntry> ends) {
        boolean first = store.all().stream().noneMatch(known -> known.replayedAt() == null);
        UUID restore = store.open(seenRevision, realTime.instant());
        store.tell(restore, ends);
        store.raiseRevision(seenRevision);
        if (first) {
            audit.record(
                    "BLOCK_LIST_RESTORE_FOUND",
                    "restored-list",
                    restore.toString(),
                    null,
                    Map.of("seenRevision", seenRevision));
        }
    }

    List<RestoredListView> all() {
        return store.all();
    }

    /** Ends again what had ended, and lets the list refuse again. */
    RestoredListView replay(UUID restoreId, String reason) {
        if (store.find(restoreId).isEmpty()) {
            throw Problems.notFound();
        }
        if (!store.close(restoreId, caller.id(), reason, realTime.instant())) {
            throw Problems.conflict(
                    Text.of("この復元のジャーナルは反映済みです。", "The journals of this restore were replayed already."));
        }
        int applied = 0;
        for (RestoredListStore.Told told : store.told(restoreId)) {
            if (told.toApply()) {
                replay(told.ended());
                applied++;
            }
        }
        store.raiseRevision(0);
        audit.record(
                "BLOCK_LIST_JOURNAL_REPLAYED", "restored-list", restoreId.toString(), reason, Map.of("ends", applied));
        return store.find(restoreId).orElseThrow();
    }

    private void replay(EndedEntry ended) {
        if (ended.isForGood()) {
            entries.endAgain(
                    ended.entryId(),
                    ended.endedAtOrNull(),
                    EndReason.valueOf(ended.endReasonOrNull()),
                    ended.revokedByOrNull(),
                    ended.revocationReasonOrNull());
        } else {
            entries.suspend(ended.entryId(), SuspensionCause.DOUBT, null, REST);
        }
    }
}
