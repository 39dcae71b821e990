package dev.mamori.notification.notice;

import dev.mamori.notification.contact.Department;
import java.util.Set;

/**
 * Which notices somebody may see.
 *
 * @param departments of notices inside the agency: those to one of these, one or more
 */
record Sight(Audience audience, Set<Department> departments) {
    /** The notices to the client. */
    static final Sight CLIENT = new Sight(Audience.CLIENT, Set.of());

    static Sight inside(Set<Department> departments) {
        return new Sight(Audience.AGENCY, departments);
    }

    boolean shows(NoticeRow row) {
        return row.audience == audience
                && (audience == Audience.CLIENT
                        || row.departments.stream().map(Department::valueOf).anyMatch(departments::contains));
    }
}
