package dev.mamori.cases.care;

import java.time.Instant;
import java.util.Objects;

/**
 * What was done for the worker.
 *
 * @param until when a break is to end; null for open
 * @param accepted whether a referral was accepted; null while not known, and for other kinds
 */
public record CareStep(CareKind kind, Instant at, Instant until, Boolean accepted, String by) {
    public CareStep {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(at);
    }
}
