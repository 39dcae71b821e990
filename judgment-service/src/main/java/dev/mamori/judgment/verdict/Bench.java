package dev.mamori.judgment.verdict;

import dev.mamori.judgment.authority.Grant;
import dev.mamori.judgment.criteria.CriteriaSet;
import dev.mamori.judgment.evaluation.Evaluation;
import dev.mamori.judgment.evaluation.FactSheet;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who judges what, by which set: all that the rules of a verdict look at besides the ruling itself.
 *
 * @param deciderId the staff id of the one who decides
 * @param person false for a machine or a service
 * @param grants all grants of judgment authority of the decider
 * @param handlers staff who spoke or wrote with the customer in the matter, by every sheet of the case
 * @param harmed staff who were harmed, by every sheet of the case
 * @param centres the centres that took the contacts; empty where none is known
 * @param investigators who gave an opinion, without those who are concerned, recused or judged before by what is known now
 * @param barred who may not judge besides those concerned, and whether a specialist spoke
 */
public record Bench(
        String deciderId,
        boolean person,
        List<Grant> grants,
        Set<String> handlers,
        Set<String> harmed,
        Set<String> centres,
        Set<String> investigators,
        Barred barred,
        FactSheet facts,
        Evaluation evaluation,
        CriteriaSet set,
        Instant now) {

    public Bench {
        grants = List.copyOf(grants);
        handlers = Set.copyOf(handlers);
        harmed = Set.copyOf(harmed);
        centres = Set.copyOf(centres);
        investigators = Set.copyOf(investigators);
    }

    /**
     * @param recused who declared to be biased (REQ-5.5.2)
     * @param judgedBefore who signed or countersigned anything in the chain that is judged again (REQ-15.3)
     * @param specialistHeard an opinion of a specialist is there that counts as an investigator's does (REQ-5.4.4)
     * @param factsSentBy who had the facts evaluated that are judged; a flag, no bar
     */
    public record Barred(
            Set<String> recused, Set<String> judgedBefore, boolean specialistHeard, Set<String> factsSentBy) {
        /** Nobody, and no specialist heard. */
        public static final Barred NOBODY = new Barred(Set.of(), Set.of(), false);

        public Barred {
            recused = Set.copyOf(recused);
            judgedBefore = Set.copyOf(judgedBefore);
            factsSentBy = Set.copyOf(factsSentBy);
        }

        /** Where it does not matter who had the facts evaluated. */
        public Barred(Set<String> recused, Set<String> judgedBefore, boolean specialistHeard) {
            this(recused, judgedBefore, specialistHeard, Set.of());
        }
    }

    /** The types of all lines that were reached, cited or not. */
    Set<String> typesReached() {
        return evaluation.hits().stream().map(Evaluation.Finding::typeCode).collect(Collectors.toSet());
    }

    /** The grants that let the decider judge this matter now. */
    List<Grant> authority() {
        return grants.stream()
                .filter(grant -> grant.inForceAt(now) && grant.covers(centres))
                .toList();
    }
}
