package dev.mamori.cases.guard;

import java.util.Set;

/**
 * How a queue is guarded. The confidences are proposals of this project, so each queue may set them otherwise.
 *
 * @param threatConfidence least confidence, 0 to 1, at which a recognised threat raises an alert
 * @param abuseConfidence the same for abuse
 * @param listenConfidence least confidence at which anything recognised becomes a hint to listen in
 * @param measures what is switched on; empty by default
 */
public record GuardSettings(
        double threatConfidence, double abuseConfidence, double listenConfidence, Set<TechnicalMeasure> measures) {
    public GuardSettings {
        requireShare(threatConfidence);
        requireShare(abuseConfidence);
        requireShare(listenConfidence);
        measures = Set.copyOf(measures);
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
