package dev.mamori.blocklist.review;

import static dev.mamori.blocklist.criteria.StopCode.*;

import dev.mamori.blocklist.criteria.StopCode;
import dev.mamori.blocklist.criteria.StopMode;
import dev.mamori.platform.web.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * <strong>Here a block request is refused.</strong> One policy for each stop of requirements section 3.2 (REQ-8.3); all of
 * them are asked and all that hold are told together. No role overrides a stop: the facts change, or the agreed set does.
 */
final class HardStops {

    /** One stop, and whether it can be judged without the facts of the case. */
    record HardStop(StopCode code, Needs needs, Policy policy) {}

    /** What a policy has to know. */
    enum Needs {
        PETITION,
        CASE
    }

    /** Looks at the gathered facts and says why the stop holds; empty when it does not. */
    interface Policy {
        List<Text> reasonsToStop(BlockCase request);
    }

    static final List<HardStop> ALL = List.of(
            new HardStop(HS_01, Needs.PETITION, VerdictStops::noHarassmentVerdictInForce),
            new HardStop(HS_02, Needs.PETITION, FairnessStops::reasonRestsOnTrait),
            new HardStop(HS_03, Needs.CASE, FairnessStops::openMatterWouldBeCutOff),
            new HardStop(HS_04, Needs.PETITION, ScopeStops::holdsProtectedQueue),
            new HardStop(HS_05, Needs.CASE, FairnessStops::accommodationStepNotDone),
            new HardStop(HS_06, Needs.CASE, VerdictStops::noRepetitionOrNoWarning),
            new HardStop(HS_07, Needs.PETITION, NumberStops::numberNotBlockable),
            new HardStop(HS_08, Needs.CASE, FairnessStops::companyCausedAndNotRemedied),
            new HardStop(HS_09, Needs.PETITION, PeopleStops::noClientConsent),
            new HardStop(HS_10, Needs.PETITION, ScopeStops::beyondClientOrNamedQueues),
            new HardStop(HS_11, Needs.PETITION, ScopeStops::noEndOrTooLong),
            new HardStop(HS_12, Needs.PETITION, PeopleStops::tooFewOrInvolvedPeople),
            new HardStop(HS_13, Needs.PETITION, ScopeStops::noAlternativeChannel),
            new HardStop(HS_14, Needs.CASE, VerdictStops::evidenceMissingOrSummaryOnly),
            new HardStop(HS_15, Needs.CASE, NumberStops::notTiedToOnePerson),
            new HardStop(HS_16, Needs.PETITION, FairnessStops::signOfRetaliation),
            new HardStop(HS_17, Needs.PETITION, VerdictStops::renewalWithoutNewVerdict));

    private HardStops() {}

    /** At submission every stop but HS-09 and HS-12 is checked, at approval every stop. */
    static CheckResult check(BlockCase request) {
        List<Finding> stops = new ArrayList<>();
        List<Finding> warnings = new ArrayList<>();
        for (HardStop stop : ALL) {
            if (request.stage() == Stage.SUBMISSION && (stop.code() == HS_09 || stop.code() == HS_12)) {
                continue;
            }
            boolean judgeable =
                    stop.needs() == Needs.PETITION || request.facts().ofCase().known();
            List<Text> reasons = new ArrayList<>(judgeable ? stop.policy().reasonsToStop(request) : List.of());
            reasons.addAll(failedAnswers(stop.code(), request));
            if (!reasons.isEmpty()) {
                sort(stop.code(), reasons, request, stops, warnings);
            }
        }
        return new CheckResult(stops, warnings, Advice.about(request));
    }

    /** A default stop that the agreed set made a warning passes with a written reason and a named signer. */
    private static void sort(
            StopCode code, List<Text> reasons, BlockCase request, List<Finding> stops, List<Finding> warnings) {
        if (request.criteria().mode(code) == StopMode.STOP) {
            stops.add(new Finding(code, reasons));
        } else if (isAccepted(code, request.petition())) {
            warnings.add(new Finding(code, reasons));
        } else {
            reasons.add(Text.of(
                    "合意した基準により、理由と署名者（acceptedWarnings）があれば申請できます。",
                    "By the agreed set it passes with a reason and a signer (acceptedWarnings)."));
            stops.add(new Finding(code, reasons));
        }
    }

    private static boolean isAccepted(StopCode code, Petition petition) {
        return petition.acceptedWarnings().stream().anyMatch(accepted -> accepted.stop() == code);
    }

    /** A person's FAIL on the checklist stops whatever the machine found; a PASS replaces no fact. */
    private static List<Text> failedAnswers(StopCode code, BlockCase request) {
        return Arrays.stream(ChecklistItem.values())
                .filter(item -> item.stop().filter(code::equals).isPresent())
                .filter(item -> isFailed(item, request))
                .map(HardStops::failed)
                .toList();
    }

    private static boolean isFailed(ChecklistItem item, BlockCase request) {
        ChecklistAnswer stated = request.petition().answers().get(item);
        return (stated != null && stated.result() == ChecklistResult.FAIL)
                || request.reviews().stream().anyMatch(review -> review.answered(item, ChecklistResult.FAIL));
    }

    /** That a person answered the item with FAIL. */
    static Text failed(ChecklistItem item) {
        return Text.of(
                item.code() + " に FAIL と回答されています（" + item.question().ja() + "）。",
                item.code() + " is answered FAIL (" + item.question().en() + ").");
    }
}
