package dev.mamori.judgment.authority;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * Judgment authority (判断権): a grant with scope, dates and training, not a role (REQ-12.4.4). It holds in
 * {@code [from, until)} and until it is withdrawn.
 *
 * @param centreId the centre for whose contacts it holds
 * @param typeCodes the types it covers; all of them when empty (REQ-12.2.2)
 * @param trainedOn when the person was trained with case studies; null for never (REQ-12.4.9)
 */
public record Grant(
        String staffId,
        String centreId,
        Instant from,
        Instant until,
        LocalDate trainedOn,
        Instant withdrawnAt,
        Set<String> typeCodes) {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    public Grant {
        typeCodes = typeCodes == null ? Set.of() : Set.copyOf(typeCodes);
    }

    /** A grant for all types. */
    public Grant(
            String staffId, String centreId, Instant from, Instant until, LocalDate trainedOn, Instant withdrawnAt) {
        this(staffId, centreId, from, until, trainedOn, withdrawnAt, Set.of());
    }

    public boolean coversType(String typeCode) {
        return typeCodes.isEmpty() || typeCodes.contains(typeCode);
    }

    public boolean inForceAt(Instant moment) {
        return !moment.isBefore(from)
                && moment.isBefore(until)
                && (withdrawnAt == null || moment.isBefore(withdrawnAt));
    }

    /** Whether it covers one of these centres; where none is known the client alone is the scope. */
    public boolean covers(Set<String> centres) {
        return centres.isEmpty() || centres.contains(centreId);
    }

    public boolean trainedBy(Instant moment) {
        return trainedOn != null && !trainedOn.isAfter(LocalDate.ofInstant(moment, JAPAN));
    }
}
