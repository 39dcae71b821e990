package dev.mamori.cases.matter;

import dev.mamori.cases.contact.ContactId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What a customer wants settled (用件): groups the contacts about the same thing. Counts never leave a matter, and start
 * after its answer (REQ-6.2.1, T7).
 *
 * @param customer null while nobody knows who it is
 * @param closedAt null while it is open
 */
public record Matter(
        UUID id,
        long version,
        String title,
        UUID customer,
        Instant openedAt,
        Instant closedAt,
        List<Contacted> contacts) {
    public Matter {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        contacts = List.copyOf(contacts);
    }

    /**
     * A contact about the matter.
     *
     * @param clarification an exchange needed to find out the request; no repeat (REQ-2.3)
     */
    public record Contacted(ContactId id, Instant at, boolean clarification) {}
}
