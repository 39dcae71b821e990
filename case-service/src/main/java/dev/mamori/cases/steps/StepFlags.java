package dev.mamori.cases.steps;

import dev.mamori.cases.registry.StaffId;
import dev.mamori.platform.web.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * What is remarkable about a step, given the other steps of the same contact: flags, never locks (SC-08). A call of 110
 * gets none about missing steps, so that nobody hesitates (REQ-11.1, REQ-11.8).
 */
public final class StepFlags {
    /** 2、3度繰り返す (L325): fewer before the final warning asks for a reason, more are remarked. */
    static final int LEAST_STOP_REQUESTS = 2;

    static final int MOST_STOP_REQUESTS = 3;
    /** 複数名で判断する (L323). */
    static final int LEAST_DECIDERS = 2;

    private final Duration lateAfter;
    private final Predicate<StaffId> superior;
    private final List<String> otherNumbers;

    /**
     * @param lateAfter how long after the deed an entry counts as late
     * @param superior whether a person is a supervisor or manager by the registry
     * @param otherNumbers the police numbers kept for the centre, to try when a call fails
     */
    public StepFlags(Duration lateAfter, Predicate<StaffId> superior, List<String> otherNumbers) {
        this.lateAfter = lateAfter;
        this.superior = superior;
        this.otherNumbers = List.copyOf(otherNumbers);
    }

    /**
     * @param others all other steps of the contact, in any order; those done later do not count
     */
    public List<Flag> of(Step step, Collection<Step> others) {
        List<Step> earlier =
                others.stream().filter(each -> !each.at().isAfter(step.at())).toList();
        List<Flag> flags = new ArrayList<>();
        switch (step.kind()) {
            case STOP_DECISION -> decision(step, flags);
            case STOP_REQUEST -> stopRequest(earlier, flags);
            case FINAL_WARNING -> finalWarning(step, earlier, flags);
            case ENDED -> ended(step, earlier, flags);
            case POLICE_CONSULT -> consult(step, earlier, flags);
            case POLICE_EMERGENCY, TAKE_OVER, STOP_ANNOUNCED -> {}
        }
        if (step.call() != null && !step.call().connected()) {
            flags.add(callFailed());
        }
        if (Duration.between(step.at(), step.recordedAt()).compareTo(lateAfter) > 0) {
            flags.add(new Flag(FlagCode.LATE_ENTRY, Text.of("後から記録されました。", "Logged after the event.")));
        }
        return List.copyOf(flags);
    }

    private void decision(Step step, List<Flag> flags) {
        if (new HashSet<>(step.deciders()).size() < LEAST_DECIDERS) {
            flags.add(new Flag(
                    FlagCode.ONE_DECIDER,
                    Text.of("複数名で判断することが望ましいとされています。", "The decision should be made by more than one person.")));
        }
        if (step.deciders().stream().noneMatch(superior)) {
            flags.add(new Flag(
                    FlagCode.NO_SUPERIOR_DECIDED,
                    Text.of("上席者・現場の管理監督者を含めることが望ましいとされています。", "A supervisor or manager should be among them.")));
        }
    }

    private void stopRequest(List<Step> earlier, List<Flag> flags) {
        if (count(earlier, StepKind.STOP_REQUEST) + 1 > MOST_STOP_REQUESTS) {
            flags.add(new Flag(
                    FlagCode.MANY_STOP_REQUESTS,
                    Text.of(
                            "中止の要請は2、3度です。最終警告に進めます。",
                            "Two or three requests are enough; go on to the final warning.")));
        }
    }

    private void finalWarning(Step step, List<Step> earlier, List<Flag> flags) {
        if (count(earlier, StepKind.STOP_REQUEST) >= LEAST_STOP_REQUESTS) {
            return;
        }
        flags.add(new Flag(
                FlagCode.FEW_STOP_REQUESTS,
                Text.of("最終警告の前の中止要請が2回未満です。", "Fewer than two stop requests before the final warning.")));
        askReason(step, flags);
    }

    private void ended(Step step, List<Step> earlier, List<Flag> flags) {
        boolean told = step.hasWords()
                || earlier.stream()
                        .filter(each -> each.kind() == StepKind.STOP_ANNOUNCED || each.kind() == StepKind.FINAL_WARNING)
                        .anyMatch(Step::hasWords);
        if (!told) {
            flags.add(new Flag(
                    FlagCode.REASON_NOT_TOLD,
                    Text.of("対応を終える理由を告げた言葉の記録がありません。", "No words on record that told the reason for ending.")));
        }
    }

    private void consult(Step step, List<Step> earlier, List<Flag> flags) {
        if (count(earlier, StepKind.FINAL_WARNING) == 0) {
            flags.add(new Flag(
                    FlagCode.NO_FINAL_WARNING,
                    Text.of(
                            "最終警告の記録がありません。相談の記録は受け付けました。",
                            "No final warning on record. The consultation is logged.")));
            askReason(step, flags);
        }
    }

    private static void askReason(Step step, List<Flag> flags) {
        if (!step.hasReason()) {
            flags.add(new Flag(
                    FlagCode.REASON_ASKED, Text.of("理由を reason に追記してください。", "Log the reason in a further entry.")));
        }
    }

    private Flag callFailed() {
        String numbers = otherNumbers.isEmpty() ? "" : String.join(", ", otherNumbers);
        return new Flag(
                FlagCode.CALL_FAILED,
                numbers.isEmpty()
                        ? Text.of(
                                "つながりませんでした。所轄の警察署に電話してください。緊急時は110番。",
                                "Not connected. Call the police station in charge; in an emergency 110.")
                        : Text.of(
                                "つながりませんでした。代わりの番号: " + numbers + "。緊急時は110番。",
                                "Not connected. Try: " + numbers + "; in an emergency 110."));
    }

    private static long count(List<Step> steps, StepKind kind) {
        return steps.stream().filter(each -> each.kind() == kind).count();
    }
}
