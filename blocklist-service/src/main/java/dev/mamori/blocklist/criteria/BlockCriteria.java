package dev.mamori.blocklist.criteria;

import java.util.Map;
import java.util.UUID;

/**
 * An agreed block-criteria set as the review uses it.
 *
 * @param version the name that both sides signed, for example {@code MRI-BLOCK-2026.1}
 * @param modes default stops that the set turned into warnings; a stop that is not named refuses
 */
public record BlockCriteria(UUID setId, String version, Figures figures, Map<StopCode, StopMode> modes) {

    public BlockCriteria {
        modes = Map.copyOf(modes);
        modes.keySet().stream().filter(StopCode::isFloor).findAny().ifPresent(floor -> {
            throw new IllegalArgumentException(floor.code() + " is a floor and cannot be set");
        });
    }

    /** A floor always stops. */
    public StopMode mode(StopCode stop) {
        return modes.getOrDefault(stop, StopMode.STOP);
    }
}
