package dev.mamori.cases.casefile;

import dev.mamori.cases.registry.StaffId;
import java.util.List;
import java.util.Objects;

/**
 * Whether there is a sign that the customer needs consideration, and what was offered (REQ-5.6.18, BR-08). The need only,
 * never a diagnosis.
 *
 * @param sign null as long as nobody has looked
 * @param statedBy who states it; "no sign" should be stated by two
 * @param offered what was offered, or null
 * @param stepDone the offer was made and settled
 */
public record Accommodation(AccommodationSign sign, List<StaffId> statedBy, String offered, boolean stepDone) {
    public static final Accommodation NOT_LOOKED_AT = new Accommodation(null, List.of(), null, false);

    public Accommodation {
        statedBy = List.copyOf(statedBy);
    }

    static Accommodation of(AccommodationSign sign, List<StaffId> statedBy, String offered, boolean stepDone) {
        return new Accommodation(Objects.requireNonNull(sign), statedBy, offered, stepDone);
    }
}
