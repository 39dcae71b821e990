package dev.mamori.cases.casefile;

import dev.mamori.cases.contact.ContactId;
import dev.mamori.cases.registry.StaffId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * A case as it stands: grown out of contacts, with no intake of its own (REQ-5.0.1).
 *
 * @param numberLink null until somebody checked it
 * @param conduct in the order of the record, corrections included; see {@link #conductInForce()}
 */
public record CaseFile(
        CaseId id,
        Instant openedAt,
        Customer customer,
        List<LinkedContact> contacts,
        List<CustomerRequest> requests,
        Set<StaffId> harmed,
        Cause cause,
        Accommodation accommodation,
        NumberLink numberLink,
        List<Conduct> conduct,
        int evidenceItems) {
    public CaseFile {
        Objects.requireNonNull(id);
        Objects.requireNonNull(customer);
        contacts = List.copyOf(contacts);
        requests = List.copyOf(requests);
        harmed = Set.copyOf(harmed);
        conduct = List.copyOf(conduct);
    }

    /**
     * A contact of the case.
     *
     * @param sameMatter whether it is about the matter of the case; others do not count (T7)
     * @param clarification an exchange needed to find out the request; does not count as a repeat (REQ-2.3)
     */
    public record LinkedContact(ContactId id, boolean sameMatter, boolean clarification) {}

    /** The conduct without what was corrected by a later record. */
    public List<Conduct> conductInForce() {
        Set<UUID> corrected = new HashSet<>();
        conduct.forEach(each -> corrected.add(each.corrects()));
        return conduct.stream().filter(each -> !corrected.contains(each.id())).toList();
    }
}
