package dev.mamori.notification.notice;

import dev.mamori.notification.contact.Department;
import dev.mamori.platform.web.Text;
import java.time.Instant;
import java.util.Set;

/**
 * A notice to be made.
 *
 * @param departments of {@link Audience#AGENCY}, one or more; of the client none
 * @param subject the thing it is about, as a path below {@code /v1/clients/{clientId}/}
 * @param caseIdOrNull the case that it belongs to
 * @param emergency mailed at once, quiet hours or not
 * @param occurredAt when the thing happened or became known
 */
public record Draft(
        Audience audience,
        NoticeKind kind,
        Set<Department> departments,
        String subject,
        String caseIdOrNull,
        Text summary,
        boolean emergency,
        Instant occurredAt) {
    public Draft {
        departments = Set.copyOf(departments);
        if ((audience == Audience.AGENCY) == departments.isEmpty()) {
            throw new IllegalArgumentException("departments are told of what is inside, and of that only");
        }
    }

    /** A notice to the client. */
    public static Draft toClient(
            NoticeKind kind, String subject, String caseIdOrNull, Text summary, boolean emergency, Instant occurredAt) {
        return new Draft(Audience.CLIENT, kind, Set.of(), subject, caseIdOrNull, summary, emergency, occurredAt);
    }

    /** A notice inside the agency. */
    public static Draft inside(
            NoticeKind kind,
            Set<Department> departments,
            String subject,
            String caseIdOrNull,
            Text summary,
            boolean emergency,
            Instant occurredAt) {
        return new Draft(Audience.AGENCY, kind, departments, subject, caseIdOrNull, summary, emergency, occurredAt);
    }
}
