package dev.mamori.blocklist.rereview;

import dev.mamori.blocklist.entry.BlockEntryService;
import dev.mamori.blocklist.entry.BlockEntryStore;
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

/** Opens the tasks of looking at entries again, and takes their results, in the client's transaction of whoever calls. */
@ApplicationScoped
class ReReviewService {
    static final String DUE = "dev.mamori.block.re-review-due.v1";
    static final String DONE = "dev.mamori.block.re-reviewed.v1";

    private final ReReviewStore store;
    private final BlockEntryStore entryStore;
    private final BlockEntryService entries;
    private final Caller caller;
    private final Audit audit;
    private final Feed feed;
    private final Clock clock;

    ReReviewService(
            ReReviewStore store,
            BlockEntryStore entryStore,
            BlockEntryService entries,
            Caller caller,
            Audit audit,
            Feed feed,
            Clock clock) {
        this.store = store;
        this.entryStore = entryStore;
        this.entries = entries;
        this.caller = caller;
        this.audit = audit;
        this.feed = feed;
        this.clock = clock;
    }

    /** Opens what is due and tells of it (SC-10 row 7). */
    void openDue() {
        Instant now = clock.instant();
        for (ReReviewStore.Due due : store.due(now)) {
            store.open(due, now).ifPresent(id -> {
                audit.record(
                        "BLOCK_RE_REVIEW_OPENED",
                        "block-entry",
                        due.entryId().toString(),
                        null,
                        Map.of("cause", due.cause()));
                feed.append(
                        DUE,
                        due.entryId().toString(),
                        Map.of("reReviewId", id, "entryId", due.entryId(), "cause", due.cause(), "dueAt", due.dueAt()));
            });
        }
    }

    /** Takes the result. Who asked for the block, handled it or was harmed is barred, here and by the database. */
    ReReviewView decide(UUID reReviewId, ReReviewRequest said) {
        ReReviewView task = store.toDo(reReviewId).orElseThrow(Problems::notFound);
        if (task.result() != null) {
            throw Problems.conflict(Text.of("この再審査は完了しています。", "This re-review is done."));
        }
        if (entryStore.askedOrInvolved(task.entryId(), caller.id())) {
            throw Problems.forbidden(Text.of(
                    "申請者、対応した人、被害を受けた人は再審査できません。別の審査者が行ってください。",
                    "Who asked, handled it or was harmed cannot re-review: let another reviewer do it."));
        }
        Instant now = clock.instant();
        store.done(reReviewId, said, caller.id(), now);
        audit.record(
                "BLOCK_ENTRY_RE_REVIEWED",
                "block-entry",
                task.entryId().toString(),
                said.opinion(),
                Map.of("result", said.result(), "cause", task.cause()));
        if (said.result() == ReReviewResult.REVOKE) {
            entries.revokeBecause(task.entryId(), said.opinion(), task.cause().end());
        }
        feed.append(
                DONE,
                task.entryId().toString(),
                Map.of(
                        "reReviewId", reReviewId,
                        "entryId", task.entryId(),
                        "cause", task.cause(),
                        "result", said.result(),
                        "at", now));
        return store.toDo(reReviewId).orElseThrow();
    }
}
