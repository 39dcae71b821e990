package dev.mamori.notification.alert;

import dev.mamori.notification.contact.Department;
import java.time.Duration;
import java.util.Set;

/**
 * To whom a client's live alerts go further.
 *
 * @param toClient whether the client gets them too, by webhook and mail
 * @param departments which departments get them; may be empty
 * @param window how long alerts are counted after one that was told, 1 second to 1 day
 */
record Forwarding(boolean toClient, Set<Department> departments, Duration window) {
    /** What counts until somebody decides: the manager knows. */
    static final Forwarding USUAL = new Forwarding(false, Set.of(Department.MANAGEMENT), Duration.ofMinutes(5));

    Forwarding {
        departments = Set.copyOf(departments);
    }
}
