package dev.mamori.blocklist.distribution;

import dev.mamori.platform.data.Audit;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Gives the list to PBXes that keep their own copy, in the client's transaction that the resource opened. */
@ApplicationScoped
class DistributionService {
    /** More changes than this are quicker taken as a whole list. */
    static final int MOST_CHANGES = 100_000;

    private final DistributionStore store;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    DistributionService(DistributionStore store, Caller caller, Audit audit, Clock clock) {
        this.store = store;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** The whole list; a leak of it would be grave, so that it was taken is on record (section 3.5). */
    BlockList snapshot() {
        BlockList list = store.list(caller::mayUseQueue, clock.instant());
        audit.record(
                "BLOCK_LIST_TAKEN",
                "block-list",
                String.valueOf(list.revision()),
                null,
                Map.of("count", list.numbers().size()));
        return list;
    }

    /** All changes since a revision, or a refusal; a part of them would look like all. */
    ChangesView changes(long after) {
        DistributionStore.Changes changes = store.changes(caller::mayUseQueue, after);
        if (after > changes.revision()
                || store.queuesChanged(after)
                || changes.changes().size() > MOST_CHANGES) {
            throw Problems.conflict(Text.of(
                            "この改訂からの変更だけでは正しい一覧になりません。snapshot を取得し直してください。",
                            "Changes since this revision would not make a right list: take the snapshot again."))
                    .with("revision", changes.revision());
        }
        return new ChangesView(
                after,
                changes.revision(),
                changes.changes().stream()
                        .filter(change -> change.listed() != null)
                        .map(change -> ChangesView.PutView.of(change.listed()))
                        .toList(),
                changes.changes().stream()
                        .filter(change -> change.listed() == null)
                        .map(DistributionStore.Change::entryId)
                        .toList());
    }

    /** Compares a copy with the list, and keeps what its holder said. */
    AppliedView applied(AppliedRequest applied) {
        BlockList right = store.list(caller::mayUseQueue, applied.asOf());
        boolean same =
                applied.count() == right.numbers().size() && applied.sha256().equals(right.sha256());
        boolean inStep = same && applied.revision() == right.revision();
        store.report(caller.id(), applied, inStep, clock.instant());
        boolean behind = applied.revision() < right.revision() && !store.queuesChanged(applied.revision());
        AppliedView.Remedy remedy =
                inStep ? AppliedView.Remedy.NOTHING : behind ? AppliedView.Remedy.CHANGES : AppliedView.Remedy.SNAPSHOT;
        return new AppliedView(inStep, right.revision(), right.numbers().size(), right.sha256(), remedy);
    }

    List<HolderView> holders() {
        return store.holders();
    }
}
