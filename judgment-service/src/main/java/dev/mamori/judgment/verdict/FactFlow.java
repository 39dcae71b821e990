package dev.mamori.judgment.verdict;

import static dev.mamori.judgment.verdict.Violations.blank;

import dev.mamori.judgment.evaluation.FactSheet;
import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The fact flow (事実関係の整理・判断フロー) in its four steps. The figure is missing from the guideline (L507); this is
 * the reconstruction of the requirements' appendix A3 and is shown as such (REQ-13.2).
 */
public final class FactFlow {
    /** The steps in their order. */
    public enum Step {
        TIMELINE("時系列で事実を整理する", "Put both accounts in order of time"),
        REQUEST("顧客等の要求内容を把握する", "Find what the customer wants"),
        VALIDITY("要求内容の妥当性を確認する", "Is the request valid?"),
        MANNER("手段・態様の相当性を確認する", "Are means and manner acceptable?");

        private final Text label;

        Step(String ja, String en) {
            label = Text.of(ja, en);
        }

        public Text label() {
            return label;
        }
    }

    /**
     * A step as it stands.
     *
     * @param reason why one judges although it is open; null where none was given
     */
    public record State(Step step, boolean done, String reason) {}

    private FactFlow() {}

    /** The four states; what the decider said outweighs what the facts and axes imply. */
    static List<State> of(Ruling rulingOrNull, FactSheet facts) {
        return Arrays.stream(Step.values())
                .map(step -> state(step, Optional.ofNullable(rulingOrNull), facts))
                .toList();
    }

    /** A verdict with a step open needs a reason. */
    static List<Violation> against(Ruling ruling, FactSheet facts) {
        var violations = new Violations();
        var given = ruling.considered().factFlow();
        for (int i = 0; i < given.size(); i++) {
            var name = given.get(i).step();
            violations.addIf(
                    Stream.of(Step.values()).noneMatch(step -> step.name().equals(name)),
                    "FACT_FLOW_STEP_UNKNOWN",
                    "/factFlow/" + i + "/step",
                    "REQ-13.2",
                    "手順 " + name + " はありません。TIMELINE・REQUEST・VALIDITY・MANNER のいずれかです。",
                    "There is no step " + name + ": one of TIMELINE, REQUEST, VALIDITY, MANNER.");
        }
        for (var state : of(ruling, facts)) {
            violations.addIf(
                    !state.done() && blank(state.reason()),
                    "OPEN_STEP_REASON_MISSING",
                    "/factFlow",
                    "REQ-13.2",
                    "「" + state.step().label().ja() + "」（" + state.step() + "）が未了のまま判定する理由が必要です。",
                    "The step " + state.step() + " is open: say why one judges nevertheless.");
        }
        return violations.found();
    }

    private static State state(Step step, Optional<Ruling> ruling, FactSheet facts) {
        var said = ruling.stream()
                .flatMap(one -> one.considered().factFlow().stream())
                .filter(one -> step.name().equals(one.step()))
                .findFirst();
        var done =
                said.map(Considered.Step::done).filter(Objects::nonNull).orElseGet(() -> implied(step, ruling, facts));
        var reason = said.map(Considered.Step::reason).or(() -> ruling.map(Ruling::validity)
                .filter(validity -> step != Step.MANNER)
                .map(Ruling.Validity::openFactsReason));
        return new State(step, done, reason.orElse(null));
    }

    /** An axis that is not answered is told by {@link AxisRules} and not here again. */
    private static boolean implied(Step step, Optional<Ruling> ruling, FactSheet facts) {
        var validity = ruling.map(Ruling::validity);
        return switch (step) {
            case TIMELINE -> !facts.contacts().isEmpty() || !facts.conduct().isEmpty();
            case REQUEST -> ruling.isPresent();
            case VALIDITY ->
                ruling.isPresent()
                        && validity.map(axis -> !"UNKNOWN".equals(axis.value())).orElse(true);
            case MANNER ->
                ruling.isPresent()
                        && ruling.map(Ruling::manner)
                                .map(axis -> !"UNKNOWN".equals(axis.value()))
                                .orElse(true);
        };
    }
}
