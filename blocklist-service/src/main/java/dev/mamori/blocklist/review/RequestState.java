package dev.mamori.blocklist.review;

import java.util.Map;
import java.util.Set;

/** Life of a block request (requirements section 3.4). What follows approval is the entry's life. */
public enum RequestState {
    DRAFT,
    /** The facts could not be read; nothing is decided until they can. */
    WAITING_FOR_FACTS,
    REVIEW_1,
    REVIEW_2,
    CLIENT_CONSENT,
    APPROVED,
    /** Back to the requester, who may change it and submit it again. */
    RETURNED,
    REFUSED;

    private static final Map<RequestState, Set<RequestState>> NEXT = Map.of(
            DRAFT, Set.of(WAITING_FOR_FACTS, REVIEW_1, REFUSED),
            RETURNED, Set.of(WAITING_FOR_FACTS, REVIEW_1, REFUSED),
            WAITING_FOR_FACTS, Set.of(REVIEW_1, APPROVED, RETURNED, REFUSED),
            REVIEW_1, Set.of(REVIEW_2, CLIENT_CONSENT, RETURNED, REFUSED, APPROVED, WAITING_FOR_FACTS),
            REVIEW_2, Set.of(CLIENT_CONSENT, RETURNED, REFUSED, APPROVED, WAITING_FOR_FACTS),
            CLIENT_CONSENT, Set.of(WAITING_FOR_FACTS, APPROVED, RETURNED, REFUSED),
            APPROVED, Set.of(),
            REFUSED, Set.of());

    public boolean mayBecome(RequestState next) {
        return NEXT.get(this).contains(next);
    }

    /** Whether the requester may change the content. */
    public boolean isEditable() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether reviewers may speak. */
    public boolean isInReview() {
        return this == REVIEW_1 || this == REVIEW_2;
    }
}
