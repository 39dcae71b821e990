package dev.mamori.cases.lessons;

import dev.mamori.cases.casefile.CauseKind;
import dev.mamori.cases.registry.StaffId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What was learned from a case so far. Pure.
 *
 * @param cause null as long as nobody said
 * @param foundFaultsOf whose handling had findings
 * @param coached who is coached
 */
record Lessons(
        CauseKind cause,
        boolean reviewed,
        boolean somethingNotDone,
        boolean changeProposed,
        Collection<StaffId> foundFaultsOf,
        Collection<StaffId> coached,
        List<TaskKind> planned) {

    /** What is still missing, in the order in which one would do it. */
    List<LessonHint> hints() {
        var hints = new ArrayList<LessonHint>();
        if (cause == null) {
            hints.add(LessonHint.CAUSE_KIND_OPEN);
        }
        if (!reviewed) {
            hints.add(LessonHint.NOT_REVIEWED);
        }
        if (somethingNotDone && !changeProposed) {
            hints.add(LessonHint.NO_CHANGE_PROPOSED);
        }
        if (!Set.copyOf(coached).containsAll(foundFaultsOf)) {
            hints.add(LessonHint.COACHING_TO_PLAN);
        }
        if (!planned.containsAll(TaskKind.proposedFor(cause))) {
            hints.add(LessonHint.MEASURE_TO_PLAN);
        }
        if (TaskKind.isTeachingAlone(planned)) {
            hints.add(LessonHint.TRAINING_ALONE);
        }
        return List.copyOf(hints);
    }
}
