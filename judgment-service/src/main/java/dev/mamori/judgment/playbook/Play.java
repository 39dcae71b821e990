package dev.mamori.judgment.playbook;

import java.util.List;

/**
 * What to do and say at one step against conduct of one type (対処法; guideline chapter 3, REQ-12.5.1).
 *
 * @param say the words to say; empty where nothing is said
 * @param enabled false when the client and the agency decided against it (REQ-7.0): then it is not offered
 * @param decision who decided that and why; needed when it is switched off
 * @param places where it was decided otherwise
 */
public record Play(
        String type,
        Step step,
        String doing,
        String say,
        String seed,
        boolean enabled,
        String decision,
        List<Place> places) {
    public Play {
        places = places == null ? List.of() : List.copyOf(places);
    }

    /** The steps in their order. */
    public enum Step {
        LISTEN,
        STATE,
        HAND_OVER,
        END
    }

    /**
     * A centre or a queue (one of them) for which it was decided otherwise (REQ-7.0).
     *
     * @param decision who decided that and why
     */
    public record Place(String centreId, String queueId, boolean enabled, String decision) {}

    /** Whether it is offered there: what was decided for the queue goes before the centre, and that before the rest. */
    boolean offeredAt(String centreId, String queueId) {
        return places.stream()
                .filter(place -> place.queueId() != null && place.queueId().equals(queueId))
                .findFirst()
                .or(() -> places.stream()
                        .filter(place ->
                                place.centreId() != null && place.centreId().equals(centreId))
                        .findFirst())
                .map(Place::enabled)
                .orElse(enabled);
    }
}
