package dev.mamori.judgment.verdict;

import dev.mamori.judgment.verdict.BenchStore.Countersignature;
import dev.mamori.judgment.verdict.JudgmentStore.Brief;
import java.util.List;
import java.util.Optional;

/**
 * How a signed judgment came about besides what the decider signed, and what became of it.
 *
 * @param opinions of those who looked into it, in the order given
 * @param second the second person's look, where there was one
 * @param countersignDue a second look is owed
 * @param reviews the judgments that judge it again, oldest first
 * @param withdrawalReason null while it stands
 */
public record Account(
        List<Opinion> opinions,
        List<FactFlow.State> factFlow,
        Optional<Countersignature> second,
        boolean countersignDue,
        List<Brief> reviews,
        String withdrawalReason) {}
