package dev.mamori.judgment.verdict;

import dev.mamori.judgment.evaluation.FactSheet;
import dev.mamori.judgment.verdict.JudgmentStore.Brief;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was judged is judged again by naming it, each judgment once at most, so that the judgments of the same facts stand in
 * one order and the last of them counts (REQ-15.3). An undetermined one is not settled: it may be judged as new.
 */
@ApplicationScoped
class ReviewService {
    private final JudgmentStore store;

    ReviewService(JudgmentStore store) {
        this.store = store;
    }

    /** Refuses to open what would be judged again unnamed, or a second time beside another review. */
    void mayOpen(JudgmentRequest wanted, FactSheet facts) {
        if (wanted.reviewOf() == null && wanted.reviewAskedBy() == null) {
            refuse(judgedAlready(wanted.caseId(), facts.matterContacts(), null));
            return;
        }
        if (wanted.reviewOf() == null || wanted.reviewAskedBy() == null) {
            throw Problems.unprocessable(Text.of(
                    "再判定には reviewOf と reviewAskedBy（CUSTOMER・WORKER・CLIENT・AGENCY のいずれか）の両方が必要です。[REQ-15.3]",
                    "Judging again needs both reviewOf and reviewAskedBy (one of CUSTOMER, WORKER, CLIENT, AGENCY)."
                            + " [REQ-15.3]"));
        }
        var first = store.row(wanted.reviewOf())
                .filter(row -> row.caseId.equals(wanted.caseId()) && row.verdict != null)
                .orElseThrow(() ->
                        Problems.unknownReference("reviewOf", wanted.reviewOf().toString()));
        refuse(reviewedAlready(first.judgmentId));
        if (!new HashSet<>(facts.matterContacts()).containsAll(List.of(first.contactIds))) {
            refuse(Optional.of(violation(
                    "/evaluationId",
                    "REVIEW_OF_OTHER_FACTS",
                    "再判定の評価には、最初の判定の対象となった接触（" + String.join("、", first.contactIds) + "）がすべて必要です。",
                    "The evaluation lacks contacts that were judged first: " + String.join(", ", first.contactIds)
                            + ".")));
        }
    }

    /** The reasons, as the case stands now, why this judgment cannot be signed about these contacts. */
    List<Violation> against(JudgmentRow row, List<String> contactIds) {
        var already = row.reviewOf == null
                ? judgedAlready(row.caseId, contactIds, row.judgmentId)
                : reviewedAlready(row.reviewOf);
        return already.stream().toList();
    }

    /** A review is open or signed. */
    boolean isReviewed(JudgmentRow row) {
        return !store.reviewsOf(row.judgmentId).isEmpty();
    }

    private Optional<Violation> judgedAlready(UUID caseId, Collection<String> contactIds, UUID except) {
        return store.ofCase(caseId).stream()
                .filter(other -> !other.judgmentId().equals(except)
                        && other.verdict() != null
                        && other.verdict() != Verdict.UNDETERMINED)
                .filter(other -> new HashSet<>(other.contactIds()).containsAll(contactIds))
                .reduce((earlier, later) -> later)
                .map(Brief::judgmentId)
                .map(id -> violation(
                        "/reviewOf",
                        "JUDGED_ALREADY",
                        "同じ接触はすでに判定されています（" + id + "）。判定し直すには、それを reviewOf に指定してください。",
                        "These contacts were judged already (" + id
                                + "): to judge them again, name that as reviewOf."));
    }

    private Optional<Violation> reviewedAlready(UUID judgmentId) {
        return store.reviewsOf(judgmentId).stream()
                .filter(other -> other.verdict() != null)
                .map(Brief::judgmentId)
                .findFirst()
                .map(id -> violation(
                        "/reviewOf",
                        "REVIEWED_ALREADY",
                        "この判定はすでに再判定されています（" + id + "）。異議があれば、そちらを reviewOf に指定してください。",
                        "It has been judged again already (" + id
                                + "): whoever disagrees names that one as reviewOf."));
    }

    private static Violation violation(String pointer, String code, String ja, String en) {
        return Violation.at(pointer, code, Text.of(ja + "[REQ-15.3]", en + " [REQ-15.3]"));
    }

    private static void refuse(Optional<Violation> reason) {
        if (reason.isPresent()) {
            throw Problems.rulesNotMet(
                    Text.of("この判定は始められません。", "This judgment cannot be opened."), List.of(reason.get()));
        }
    }
}
