package dev.mamori.judgment.evaluation;

import dev.mamori.judgment.evaluation.FactSheet.Conduct;
import dev.mamori.judgment.evaluation.FactSheet.Contact;
import java.time.Instant;

/**
 * Something that a line counts.
 *
 * @param conduct the words that are counted; null when the contact itself is
 */
record Event(Instant at, Contact contact, Conduct conduct) {

    /** The contact itself. */
    static Event of(Contact contact) {
        return new Event(contact.startedAt(), contact, null);
    }
}
