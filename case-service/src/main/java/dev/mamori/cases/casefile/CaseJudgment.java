package dev.mamori.cases.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What judgment-service told of a judgment on a case. The judgment itself is there; nothing is judged here.
 *
 * @param state SIGNED, or WITHDRAWN with the verdict that it had
 */
public record CaseJudgment(
        UUID id,
        UUID caseId,
        JudgmentState state,
        String verdict,
        List<String> criteriaCodes,
        String criteriaSetVersion,
        String decidedBy,
        Instant decidedAt) {
    public CaseJudgment {
        criteriaCodes = List.copyOf(criteriaCodes);
    }
}
