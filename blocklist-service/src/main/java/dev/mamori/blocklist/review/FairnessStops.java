package dev.mamori.blocklist.review;

import dev.mamori.platform.web.Text;
import java.util.List;

/** Stops that keep a block from being unfair to the caller: HS-02, HS-03, HS-05, HS-08, HS-16. */
final class FairnessStops {

    private FairnessStops() {}

    /** HS-02, BR-07: what somebody is never is a reason, what was done may be. */
    static List<Text> reasonRestsOnTrait(BlockCase request) {
        return TraitWords.in(request.petition().reason())
                .map(word -> List.of(Text.of(
                        "理由に属性を表す語「" + word + "」があります。人ではなく行為を書いてください。",
                        "The reason holds the word \"" + word + "\", which names a trait: describe the acts instead.")))
                .orElse(List.of());
    }

    /** HS-03, BR-14: performance stays due, so a route for it must be stated and a channel be open. */
    static List<Text> openMatterWouldBeCutOff(BlockCase request) {
        CaseFacts facts = request.facts().ofCase();
        int open = facts.openPromises().size() + facts.openValidRequests().size();
        boolean routeStated = request.answered(ChecklistItem.BR_14, ChecklistResult.PASS)
                && !request.petition().channels().isEmpty();
        return open == 0 || routeStated
                ? List.of()
                : List.of(Text.of(
                        "未了の約束が" + facts.openPromises().size() + "件、未履行の正当な要求が"
                                + facts.openValidRequests().size() + "件あり、別の経路（BR-14）が示されていません。",
                        facts.openPromises().size() + " open promises and "
                                + facts.openValidRequests().size()
                                + " open valid requests, and no other route is stated (BR-14)."));
    }

    /** HS-05, BR-08: a need that was told or is likely comes first. */
    static List<Text> accommodationStepNotDone(BlockCase request) {
        CaseFacts.Accommodation accommodation = request.facts().ofCase().accommodation();
        return accommodation.sign() && !accommodation.stepDone()
                ? List.of(Text.of(
                        "配慮が必要な兆候がありますが、配慮の手順が済んでいません。",
                        "There is a sign of a need, and the accommodation step is not done."))
                : List.of();
    }

    /** HS-08, BR-16: our own fault is put right first. */
    static List<Text> companyCausedAndNotRemedied(BlockCase request) {
        CaseFacts facts = request.facts().ofCase();
        return facts.companyCaused() && !facts.remedied()
                ? List.of(Text.of("当社側に原因があり、まだ解消されていません。", "The company caused it, and it is not remedied yet."))
                : List.of();
    }

    /** HS-16, BR-23: only a person can see it, so the answer on the checklist is the fact. */
    static List<Text> signOfRetaliation(BlockCase request) {
        return List.of();
    }
}
