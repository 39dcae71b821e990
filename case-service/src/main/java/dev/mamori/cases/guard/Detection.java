package dev.mamori.cases.guard;

import java.util.Objects;

/**
 * One recognition by a machine.
 *
 * @param confidence 0 (none) to 1 (sure), as the machine states it
 */
public record Detection(DetectionKind kind, double confidence) {
    public Detection {
        Objects.requireNonNull(kind);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is between 0 and 1");
        }
    }
}
