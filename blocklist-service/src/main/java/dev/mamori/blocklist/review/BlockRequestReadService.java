package dev.mamori.blocklist.review;

import dev.mamori.blocklist.entry.BlockEntryStore;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts together what people see of a request, in the client's transaction that the resource opened. */
@ApplicationScoped
class BlockRequestReadService {
    private final BlockRequestStore requests;
    private final BlockCheckStore checks;
    private final BlockEntryStore entries;
    private final Caller caller;

    BlockRequestReadService(
            BlockRequestStore requests, BlockCheckStore checks, BlockEntryStore entries, Caller caller) {
        this.requests = requests;
        this.checks = checks;
        this.entries = entries;
        this.caller = caller;
    }

    /** With the whole number for those who have to work with it. */
    BlockRequestView whole(BlockRequestRow row) {
        boolean seesNumbers = caller.has(Role.SUPERVISOR)
                || caller.has(Role.MANAGER)
                || caller.has(Role.SPECIALIST)
                || caller.has(Role.BLOCK_REVIEWER);
        return view(row, seesNumbers);
    }

    /** With the number masked. */
    BlockRequestView masked(BlockRequestRow row) {
        return view(row, false);
    }

    /** What reviewers have not answered yet; nothing once they are through. */
    private List<String> openItems(BlockRequestRow row) {
        Set<ChecklistItem> answered = requests.reviews(row).stream()
                .flatMap(review -> review.answers().keySet().stream())
                .collect(Collectors.toSet());
        return ChecklistItem.FOR_PEOPLE.stream()
                .filter(item -> !answered.contains(item))
                .map(ChecklistItem::code)
                .toList();
    }

    private BlockRequestView view(BlockRequestRow row, boolean wholeNumber) {
        Petition petition = requests.petition(row);
        Optional<BlockCheckStore.LastCheck> check = checks.last(row.requestId);
        return new BlockRequestView(
                row.requestId,
                row.state,
                row.round,
                row.waitingFor,
                wholeNumber ? petition.numberAsGiven() : "****" + (row.numberLast4 == null ? "" : row.numberLast4),
                row.ground,
                row.reason,
                row.queueIds,
                row.startsAt,
                row.endsAt,
                petition.channels().stream().map(AlternativeChannelView::of).toList(),
                row.caseId,
                row.judgmentIds,
                PetitionJson.answerViews(petition.answers()),
                petition.acceptedWarnings().stream()
                        .map(AcceptedWarningView::of)
                        .toList(),
                row.requesterId,
                row.createdAt,
                row.submittedAt,
                row.decidedAt,
                row.erasedAt,
                check.map(BlockCheckStore.LastCheck::setId).orElse(null),
                check.map(BlockCheckStore.LastCheck::checkedAt).orElse(null),
                check.map(BlockCheckStore.LastCheck::stops).orElse(List.of()),
                check.map(BlockCheckStore.LastCheck::warnings).orElse(List.of()),
                check.map(BlockCheckStore.LastCheck::advice).orElse(List.of()),
                check.map(BlockCheckStore.LastCheck::machineAnswers).orElse(List.of()),
                requests.reviews(row).stream()
                        .map(BlockRequestView.ReviewView::of)
                        .toList(),
                openItems(row),
                requests.consent(row).map(BlockRequestView.ConsentView::of).orElse(null),
                entries.entryOfRequest(row.requestId).orElse(null));
    }
}
