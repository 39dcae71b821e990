package dev.mamori.blocklist.review;

import dev.mamori.blocklist.criteria.BlockCriteria;
import dev.mamori.blocklist.criteria.BlockCriteriaStore;
import dev.mamori.blocklist.criteria.StopCode;
import dev.mamori.blocklist.criteria.StopMode;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.events.Feed;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What reviewers and the client say about a request, in the client's transaction that the resource opened. */
@ApplicationScoped
class BlockReviewService {
    static final String CONSENT_REQUESTED = "dev.mamori.block.consent-requested.v1";

    private final BlockRequestStore requests;
    private final BlockCheckStore checks;
    private final BlockCriteriaStore criteria;
    private final Caller caller;
    private final Audit audit;
    private final Feed feed;
    private final Clock clock;

    BlockReviewService(
            BlockRequestStore requests,
            BlockCheckStore checks,
            BlockCriteriaStore criteria,
            Caller caller,
            Audit audit,
            Feed feed,
            Clock clock) {
        this.requests = requests;
        this.checks = checks;
        this.criteria = criteria;
        this.caller = caller;
        this.audit = audit;
        this.feed = feed;
        this.clock = clock;
    }

    /** Takes one person's review. Who asked, handled it or was harmed cannot review (HS-12); the database says so too. */
    void review(BlockRequestRow row, ReviewRequest said) {
        if (!row.state.isInReview()) {
            throw wrongState(row);
        }
        Set<String> involved = checks.involved(row.requestId);
        if (row.requesterId.equals(caller.id()) || involved.contains(caller.id())) {
            throw barred();
        }
        if (requests.reviews(row).stream()
                .anyMatch(review -> review.reviewerId().equals(caller.id()))) {
            throw Problems.conflict(Text.of("この申請はすでに審査済みです。", "You have reviewed this request already."));
        }
        boolean legal = caller.has(Role.SPECIALIST);
        boolean outside = legal || caller.centres().stream().noneMatch(row.requesterCentres::contains);
        Map<ChecklistItem, ChecklistAnswer> answers = said.byItem();
        Review review =
                new Review(caller.id(), said.decision(), said.opinion(), legal, outside, clock.instant(), answers);
        requireNoFailure(review);
        requests.add(row, review);
        audit.record(
                "BLOCK_REQUEST_REVIEWED",
                "block-request",
                row.requestId.toString(),
                said.opinion(),
                Map.of(
                        "decision",
                        said.decision(),
                        "round",
                        row.round,
                        "answered",
                        answers.keySet().stream().map(ChecklistItem::code).toList()));
        switch (said.decision()) {
            case REFUSE -> decide(row, RequestState.REFUSED);
            case RETURN -> move(row, RequestState.RETURNED);
            case APPROVE -> afterApproval(row, involved);
        }
    }

    /** Who finds an item failed cannot pass the request on; all such items are named at once. */
    private static void requireNoFailure(Review review) {
        List<Violation> failed = review.answers().keySet().stream()
                .filter(item -> review.approves() && review.answered(item, ChecklistResult.FAIL))
                .sorted()
                .map(item -> Violation.of(item.stop().map(StopCode::code).orElse(item.code()), HardStops.failed(item)))
                .toList();
        if (!failed.isEmpty()) {
            throw Problems.rulesNotMet(
                    Text.of(
                            "FAIL と回答した項目があるため、承認できません。REFUSE または RETURN としてください。",
                            "You answered items with FAIL: that cannot be approved. Send REFUSE or RETURN."),
                    failed);
        }
    }

    /** Takes the client's word. Declining ends the request. */
    void consent(BlockRequestRow row, ConsentRequest said) {
        if (row.state != RequestState.CLIENT_CONSENT || requests.consent(row).isPresent()) {
            throw wrongState(row);
        }
        boolean reviewed = requests.reviews(row).stream()
                .anyMatch(review -> review.reviewerId().equals(caller.id()));
        if (row.requesterId.equals(caller.id())
                || reviewed
                || checks.involved(row.requestId).contains(caller.id())) {
            throw barred();
        }
        requests.add(row, new Consent(caller.id(), said.consenterName(), said.agrees(), said.text(), clock.instant()));
        audit.record(
                said.agrees() ? "BLOCK_REQUEST_CONSENTED" : "BLOCK_REQUEST_DECLINED",
                "block-request",
                row.requestId.toString(),
                said.text(),
                Map.of("consenterName", said.consenterName()));
        if (!said.agrees()) {
            decide(row, RequestState.REFUSED);
        }
    }

    private void afterApproval(BlockRequestRow row, Set<String> involved) {
        BlockCriteria set = criteria.inForce(clock.instant()).orElseThrow(BlockRequestService::noCriteria);
        List<Review> reviews = requests.reviews(row);
        boolean complete = PeopleStops.reviewersMissing(set.figures(), row.requesterId, involved, reviews)
                        .isEmpty()
                && (row.ground != Ground.SEVERE_THREAT
                        || reviews.stream().anyMatch(review -> review.legal() && review.approves()));
        if (!complete) {
            if (row.state == RequestState.REVIEW_1) {
                move(row, RequestState.REVIEW_2);
            }
        } else if (needsNoConsent(row, set)) {
            row.waitingFor = Stage.APPROVAL;
            move(row, RequestState.WAITING_FOR_FACTS);
        } else {
            move(row, RequestState.CLIENT_CONSENT);
            feed.append(CONSENT_REQUESTED, row.requestId.toString(), Map.of("requestId", row.requestId));
        }
    }

    /** Only where the client itself agreed to a set that makes HS-09 a warning, and somebody signs for it. */
    private boolean needsNoConsent(BlockRequestRow row, BlockCriteria set) {
        return set.mode(StopCode.HS_09) == StopMode.WARN
                && requests.petition(row).acceptedWarnings().stream()
                        .anyMatch(accepted -> accepted.stop() == StopCode.HS_09);
    }

    private void decide(BlockRequestRow row, RequestState state) {
        row.decidedAt = clock.instant();
        move(row, state);
    }

    private void move(BlockRequestRow row, RequestState next) {
        if (!row.state.mayBecome(next)) {
            throw new IllegalStateException(row.state + " never becomes " + next);
        }
        row.state = next;
        requests.flush();
    }

    static RuntimeException wrongState(BlockRequestRow row) {
        return Problems.conflict(Text.of(
                "申請の状態は " + row.state + " です。この操作はできません。",
                "The request is " + row.state + ": this cannot be done now."));
    }

    private static RuntimeException barred() {
        Text text = Text.of("申請者、対応した人、被害を受けた人は審査できません。", "Who asked, handled it or was harmed cannot review.");
        return Problems.rulesNotMet(text, List.of(Violation.of(StopCode.HS_12.code(), text)));
    }
}
