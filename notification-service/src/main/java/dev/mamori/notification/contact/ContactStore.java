package dev.mamori.notification.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code contact}; shows the rows of the transaction's client only. */
@ApplicationScoped
class ContactStore {

    void add(ContactRow row) {
        row.persist();
    }

    void flush() {
        ContactRow.flush();
    }

    void remove(ContactRow row) {
        row.delete();
    }

    int removeAll() {
        return (int) ContactRow.deleteAll();
    }

    Optional<ContactRow> find(UUID contactId) {
        return ContactRow.findByIdOptional(contactId);
    }

    List<ContactRow> ofRoles(Collection<ContactRole> roles) {
        return ContactRow.list("role in ?1 order by rank, contactId", roles);
    }

    List<ContactRow> list(UUID after, int most) {
        return ContactRow.<ContactRow>find("contactId > ?1 order by contactId", after)
                .page(0, most)
                .list();
    }
}
