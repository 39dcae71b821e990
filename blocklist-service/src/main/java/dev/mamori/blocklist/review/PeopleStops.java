package dev.mamori.blocklist.review;

import dev.mamori.blocklist.criteria.Figures;
import dev.mamori.platform.web.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Stops about who takes part: HS-09, HS-12. Checked at approval only. */
final class PeopleStops {

    private PeopleStops() {}

    /** HS-09, BR-17: the client is the data controller and the caller's contract party. */
    static List<Text> noClientConsent(BlockCase request) {
        return request.consentOrNull() == null || !request.consentOrNull().agreed()
                ? List.of(Text.of("クライアントの同意がありません。", "The client has not consented."))
                : List.of();
    }

    /**
     * HS-12, BR-22. The floor: two different people, neither harmed nor handling. By the set: as many people as it says,
     * requester included, one of them from outside the site. Having handled bars from reviewing, not from requesting.
     */
    static List<Text> tooFewOrInvolvedPeople(BlockCase request) {
        Set<String> involved = request.facts().involved();
        Set<String> reviewers = approving(request.reviews());
        List<Text> reasons = new ArrayList<>();
        if (reviewers.contains(request.requesterId()) || reviewers.stream().anyMatch(involved::contains)) {
            reasons.add(Text.of(
                    "審査者に、申請者、対応した人または被害を受けた人が含まれています。",
                    "Among the reviewers is the requester, or somebody who handled it or was harmed."));
        }
        reasons.addAll(
                reviewersMissing(request.criteria().figures(), request.requesterId(), involved, request.reviews()));
        Consent consent = request.consentOrNull();
        if (consent != null
                && (consent.consenterId().equals(request.requesterId())
                        || reviewers.contains(consent.consenterId())
                        || involved.contains(consent.consenterId()))) {
            reasons.add(
                    Text.of("同意した人が申請者、審査者または関係者です。", "Who consented is also the requester, a reviewer or involved."));
        }
        return reasons;
    }

    /** Who still has to speak before the client is asked; empty when the reviewers are complete. */
    static List<Text> reviewersMissing(
            Figures figures, String requesterId, Set<String> involved, List<Review> reviews) {
        List<Text> reasons = new ArrayList<>();
        if (approving(reviews).size() < reviewersNeeded(figures, requesterId, involved)) {
            reasons.add(Text.of("審査者が足りません。", "There are too few reviewers."));
        }
        if (figures.outsidePerson()
                && reviews.stream().noneMatch(review -> review.approves() && review.outsideSite())) {
            reasons.add(Text.of("拠点外（専門部署など）の審査者が必要です。", "One reviewer from outside the site is needed."));
        }
        return reasons;
    }

    private static Set<String> approving(List<Review> reviews) {
        return reviews.stream().filter(Review::approves).map(Review::reviewerId).collect(Collectors.toSet());
    }

    /** How many reviewers must approve; a requester who handled it is none of the two uninvolved people. */
    static int reviewersNeeded(Figures figures, String requesterId, Set<String> involved) {
        Set<String> uninvolved = new HashSet<>(Set.of(requesterId));
        uninvolved.removeAll(involved);
        return Math.max(figures.minPersons() - 1, Figures.FEWEST_PERSONS - uninvolved.size());
    }
}
