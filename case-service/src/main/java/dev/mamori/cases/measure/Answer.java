package dev.mamori.cases.measure;

import dev.mamori.cases.contact.ContactId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * What was answered to the customer, and when (REQ-5.3.8, REQ-5.6.3).
 *
 * @param contact in which contact, or null
 * @param completesMatter the answer is complete: repeats count from here (REQ-6.2.1)
 */
public record Answer(UUID id, Instant at, String words, boolean completesMatter, Apology apology, ContactId contact) {
    public Answer {
        Objects.requireNonNull(id);
        Objects.requireNonNull(at);
        Objects.requireNonNull(words);
        Objects.requireNonNull(apology);
    }
}
