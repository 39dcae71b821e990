package dev.mamori.cases.guard;

import java.util.Objects;
import java.util.Set;

/**
 * How a queue is guarded. The confidences are proposals of this project, so each queue may set them otherwise.
 *
 * @param threatConfidence least confidence, 0 to 1, at which a recognised threat raises an alert
 * @param abuseConfidence the same for abuse
 * @param listenConfidence least confidence at which anything recognised becomes a hint to listen in
 * @param measures what is switched on; empty by default
 * @param limits the queue's operation rules for time and count
 */
public record GuardSettings(
        double threatConfidence,
        double abuseConfidence,
        double listenConfidence,
        Set<TechnicalMeasure> measures,
        OperationLimits limits) {
    public GuardSettings {
        requireShare(threatConfidence);
        requireShare(abuseConfidence);
        requireShare(listenConfidence);
        measures = Set.copyOf(measures);
        Objects.requireNonNull(limits);
    }

    /** Without operation limits. */
    public GuardSettings(
            double threatConfidence, double abuseConfidence, double listenConfidence, Set<TechnicalMeasure> measures) {
        this(threatConfidence, abuseConfidence, listenConfidence, measures, OperationLimits.NONE);
    }

    public boolean has(TechnicalMeasure measure) {
        return measures.contains(measure);
    }

    private static void requireShare(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("a confidence is between 0 and 1");
        }
    }
}
