package dev.mamori.judgment.evaluation;

import dev.mamori.judgment.criteria.CriteriaSet;
import java.time.Instant;
import java.util.Optional;

/** The client's sets over time: the one that applied at a moment, or none (REQ-0.5). */
@FunctionalInterface
public interface SetsInForce {
    Optional<CriteriaSet> at(Instant moment);
}
