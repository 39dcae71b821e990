package dev.mamori.cases.consultation;

import dev.mamori.cases.registry.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * A consultation by a worker.
 *
 * @param centre where she works
 * @param staff who consults
 * @param contact what it is about, or null: it may be about what has not happened yet
 * @param disputedJudgment a judgment that she wants seen by somebody else (REQ-15.3), or null
 * @param steps in the order of time
 */
public record Consultation(
        UUID id,
        String desk,
        Route route,
        ConsultationKind kind,
        String centre,
        StaffId staff,
        String words,
        UUID contact,
        UUID disputedJudgment,
        Instant openedAt,
        List<ConsultationStep> steps) {
    public Consultation {
        Objects.requireNonNull(id);
        Objects.requireNonNull(route);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(staff);
        steps = List.copyOf(steps);
    }

    /** The duties that nobody has fulfilled yet, in their order. */
    public List<Duty> openDuties() {
        Set<Duty> done = EnumSet.noneOf(Duty.class);
        steps.forEach(each -> done.add(each.duty()));
        return Arrays.stream(Duty.values())
                .filter(each -> !done.contains(each))
                .filter(each -> each != Duty.EVIDENCE_CHECKED || contact != null)
                .toList();
    }

    /** Whether a follow-up that was agreed is due (REQ-12.4.8). */
    public boolean followUpIsDue(LocalDate today) {
        return !steps.isEmpty()
                && steps.getLast().nextOn() != null
                && !steps.getLast().nextOn().isAfter(today);
    }

    /** Who may know of it. */
    public boolean isSeenBy(Reader reader) {
        if (staff.value().equals(reader.id())) {
            return true;
        }
        boolean superior = reader.superior();
        return switch (route) {
            // A counsellor who also manages the site is one of those whom the second route is closed to.
            case SECOND -> reader.counsellor() && !superior;
            case SITE ->
                reader.counsellor()
                        || reader.auditor()
                        || (superior && (centre == null || reader.centres().contains(centre)));
        };
    }

    /** What decides whether somebody may know of a consultation. */
    public record Reader(String id, boolean counsellor, boolean superior, boolean auditor, Set<String> centres) {}
}
