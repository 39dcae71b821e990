package dev.mamori.notification.contact;

import dev.mamori.platform.data.FieldCipher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Who is told, in which order. Works in the caller's transaction of the client. */
@ApplicationScoped
public class RecipientService {
    private final ContactStore contacts;
    private final DepartmentAddressStore departments;
    private final FieldCipher cipher;

    RecipientService(ContactStore contacts, DepartmentAddressStore departments, FieldCipher cipher) {
        this.contacts = contacts;
        this.departments = departments;
        this.cipher = cipher;
    }

    /**
     * The people of these roles by rank: the first group is told at once, the next one when nobody acknowledges. Empty when
     * the client has named nobody for them.
     */
    public List<List<Recipient>> groups(Collection<ContactRole> roles) {
        return List.copyOf(contacts.ofRoles(roles).stream()
                .collect(Collectors.groupingBy(
                        row -> row.rank, TreeMap::new, Collectors.mapping(this::recipient, Collectors.toList())))
                .values());
    }

    /** Those of these departments for which an address is known. */
    public List<Recipient> departments(Collection<Department> wanted) {
        return departments.list().stream()
                .filter(row -> wanted.contains(row.department))
                .map(row -> new Recipient(
                        "DEPARTMENT", row.department.name(), cipher.decrypt(row.email), row.language, Optional.empty()))
                .toList();
    }

    /** Erases all contacts and addresses of the client; returns how many there were. */
    public int eraseAll() {
        return contacts.removeAll() + departments.removeAll();
    }

    private Recipient recipient(ContactRow row) {
        return new Recipient(
                "CONTACT", row.contactId.toString(), cipher.decrypt(row.email), row.language, row.quietHours());
    }
}
