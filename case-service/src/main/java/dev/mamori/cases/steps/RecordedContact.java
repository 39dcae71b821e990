package dev.mamori.cases.steps;

import dev.mamori.cases.contact.Contact;
import dev.mamori.cases.contact.ContactId;
import dev.mamori.cases.registry.StaffId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A contact together with the steps logged on it. */
public record RecordedContact(ContactId id, Contact contact, List<Step> steps) {
    public RecordedContact {
        Objects.requireNonNull(id);
        Objects.requireNonNull(contact);
        steps = List.copyOf(steps);
    }

    /** Who spoke or wrote with the customer: by the events, and by the steps said to the customer. */
    public Set<StaffId> handlers() {
        Set<StaffId> handlers = new LinkedHashSet<>(contact.staff());
        steps.stream()
                .filter(each -> each.kind().isSpokenToCustomer() && each.staff() != null)
                .forEach(each -> handlers.add(each.staff()));
        return handlers;
    }
}
