package dev.mamori.cases.guard;

import java.util.List;
import java.util.Optional;

/** What follows from the detections of one utterance: at most one alert, and the directives for the PBX. */
public record Assessment(Optional<AlertKind> alert, List<Directive> directives) {
    public static final Assessment QUIET = new Assessment(Optional.empty(), List.of());

    public Assessment {
        directives = List.copyOf(directives);
    }
}
