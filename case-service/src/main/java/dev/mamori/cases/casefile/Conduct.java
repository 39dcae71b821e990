package dev.mamori.cases.casefile;

import dev.mamori.cases.contact.ContactId;
import dev.mamori.cases.registry.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * One act or saying of the customer, in words and in order (REQ-5.3.2, REQ-5.3.3). Append only.
 *
 * @param at when it was said
 * @param sequence 1, 2, 3 ... in the order of the record within the case
 * @param verbatim the words, byte for byte; or null when only an impression was given
 * @param manner how it was said or done; or null
 * @param impression how it was taken; kept apart and proves nothing (REQ-2.1); or null
 * @param corrects the record that this one replaces, or null
 */
public record Conduct(
        UUID id,
        ContactId contact,
        Instant at,
        int sequence,
        String verbatim,
        String manner,
        String impression,
        ConductKind kind,
        List<ConfirmedCode> codes,
        UUID corrects) {
    public Conduct {
        Objects.requireNonNull(id);
        Objects.requireNonNull(contact);
        Objects.requireNonNull(at);
        Objects.requireNonNull(kind);
        codes = List.copyOf(codes);
    }

    /** A criteria code that a person, never a machine, tied to the words. */
    public record ConfirmedCode(String code, StaffId confirmedBy, Instant confirmedAt) {}
}
