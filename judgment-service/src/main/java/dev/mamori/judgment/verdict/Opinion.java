package dev.mamori.judgment.verdict;

import java.time.Instant;
import java.util.UUID;

/**
 * What one who looked into it thinks.
 *
 * @param capacity as an investigator or as a specialist asked where a law may be broken (REQ-5.4.4)
 * @param consistency how the accounts agree with the objective evidence (REQ-5.4.3); null where nothing is said
 */
public record Opinion(
        UUID id,
        String author,
        Capacity capacity,
        Verdict recommends,
        String text,
        String consistency,
        Instant givenAt) {
    /** In which capacity. */
    public enum Capacity {
        INVESTIGATOR,
        SPECIALIST
    }
}
