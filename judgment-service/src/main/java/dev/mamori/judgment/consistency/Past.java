package dev.mamori.judgment.consistency;

import dev.mamori.judgment.verdict.Features;
import dev.mamori.judgment.verdict.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A signed judgment with what it is compared by. */
record Past(
        UUID judgmentId,
        UUID caseId,
        Verdict verdict,
        List<String> criteriaCodes,
        String decidedBy,
        Instant decidedAt,
        Features features) {}
