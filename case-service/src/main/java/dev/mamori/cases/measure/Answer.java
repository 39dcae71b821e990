package dev.mamori.cases.measure;

import dev.mamori.cases.contact.ContactId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * What was answered to the customer, and when (REQ-5.3.8, REQ-5.6.3).
 *
 * @param contact in which contact, or null
 * @param acceptance whether it accepts the customer's claim, and why so before the facts (REQ-5.2.2)
 * @param completesMatter the answer is complete: repeats count from here (REQ-6.2.1)
 */
public record Answer(
        UUID id,
        Instant at,
        String words,
        boolean completesMatter,
        Apology apology,
        ContactId contact,
        Acceptance acceptance) {
    /**
     * @param acceptsClaim the answer accepts what the customer claims
     * @param reason why that was said before the facts were confirmed; or null
     */
    public record Acceptance(boolean acceptsClaim, String reason) {
        static final Acceptance NONE = new Acceptance(false, null);
    }

    public Answer(UUID id, Instant at, String words, boolean completesMatter, Apology apology, ContactId contact) {
        this(id, at, words, completesMatter, apology, contact, Acceptance.NONE);
    }

    /** Said before the facts, and nobody said why (REQ-5.2.2). */
    public boolean acceptsUnexplained() {
        return acceptance.acceptsClaim()
                && (acceptance.reason() == null || acceptance.reason().isBlank());
    }

    public Answer {
        Objects.requireNonNull(id);
        Objects.requireNonNull(at);
        Objects.requireNonNull(words);
        Objects.requireNonNull(apology);
        Objects.requireNonNull(acceptance);
    }
}
