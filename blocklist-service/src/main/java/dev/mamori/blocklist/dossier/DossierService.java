package dev.mamori.blocklist.dossier;

import dev.mamori.blocklist.appeal.AppealStore;
import dev.mamori.blocklist.appeal.AppealView;
import dev.mamori.blocklist.criteria.BlockCriteriaService;
import dev.mamori.blocklist.entry.BlockEntryService;
import dev.mamori.blocklist.entry.BlockEntryView;
import dev.mamori.blocklist.entry.SuspensionStore;
import dev.mamori.blocklist.rereview.ReReviewStore;
import dev.mamori.blocklist.review.RequestHistoryService;
import dev.mamori.blocklist.review.RequestHistoryView;
import dev.mamori.blocklist.statement.StatementService;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts the whole chain of a block together, in the client's transaction that the resource opened. */
@ApplicationScoped
class DossierService {
    private final RequestHistoryService histories;
    private final BlockEntryService entries;
    private final SuspensionStore suspensions;
    private final ReReviewStore reReviews;
    private final AppealStore appeals;
    private final BlockCriteriaService criteria;
    private final StatementService statements;
    private final DossierStore store;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    DossierService(
            RequestHistoryService histories,
            BlockEntryService entries,
            SuspensionStore suspensions,
            ReReviewStore reReviews,
            AppealStore appeals,
            BlockCriteriaService criteria,
            StatementService statements,
            DossierStore store,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.histories = histories;
        this.entries = entries;
        this.suspensions = suspensions;
        this.reReviews = reReviews;
        this.appeals = appeals;
        this.criteria = criteria;
        this.statements = statements;
        this.store = store;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** The dossier; that it was made, by whom and for what, is the last line of its own audit record. */
    DossierView export(ExportRequest wanted) {
        Instant now = clock.instant();
        RequestHistoryView history = histories.of(wanted.requestId());
        audit.record(
                "BLOCK_DOSSIER_EXPORTED",
                "block-request",
                wanted.requestId().toString(),
                wanted.words(),
                Map.of("purpose", wanted.purpose()));
        UUID entryId = history.request().entryId();
        boolean whole = caller.has(Role.SPECIALIST) || caller.has(Role.BLOCK_REVIEWER) || caller.has(Role.MANAGER);
        BlockEntryView entry = entryId == null ? null : entries.view(entryId, whole);
        return new DossierView(
                now,
                caller.id(),
                wanted.purpose(),
                history,
                entry,
                history.checks().stream()
                        .map(RequestHistoryView.CheckView::criteriaSetId)
                        .distinct()
                        .map(criteria::find)
                        .toList(),
                entryId == null ? null : statements.view(entryId),
                entryId == null ? List.of() : store.copies(entryId),
                entryId == null ? List.of() : suspensions.of(entryId),
                entryId == null ? List.of() : reReviews.of(entryId),
                entryId == null ? List.of() : store.refusedCalls(entryId, whole),
                entryId == null
                        ? List.of()
                        : appeals.of(entryId).stream()
                                .map(appeal -> AppealView.of(appeal, whole, now))
                                .toList(),
                store.audit(wanted.requestId()));
    }
}
