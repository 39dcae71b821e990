package dev.mamori.cases.steps;

import dev.mamori.cases.registry.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * One step as somebody logged it; append only.
 *
 * @param at when it was done
 * @param recordedAt when it was logged
 * @param staff who did it or spoke; null when nobody of ours, or not known
 * @param words what was said, byte for byte; or null
 * @param deciders who decided, for {@link StepKind#STOP_DECISION}
 * @param reason why it was done this way, for example after too few stop requests; or null
 * @param call the telephone call to the police, or null
 */
public record Step(
        UUID id,
        StepKind kind,
        Instant at,
        Instant recordedAt,
        StaffId staff,
        String words,
        List<StaffId> deciders,
        String reason,
        PoliceCall call) {
    public Step {
        Objects.requireNonNull(id);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(at);
        Objects.requireNonNull(recordedAt);
        deciders = List.copyOf(deciders);
    }

    boolean hasReason() {
        return reason != null && !reason.isBlank();
    }

    boolean hasWords() {
        return words != null && !words.isBlank();
    }
}
