package dev.mamori.cases.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What was done about a consultation.
 *
 * @param nextOn when to look again, or null
 */
public record ConsultationStep(Duty duty, String text, LocalDate nextOn, Instant at, String by) {
    public ConsultationStep {
        Objects.requireNonNull(duty);
        Objects.requireNonNull(text);
    }
}
