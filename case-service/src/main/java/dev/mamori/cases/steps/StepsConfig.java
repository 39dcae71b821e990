package dev.mamori.cases.steps;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How steps are looked at ({@code mamori.steps.*}). */
@ConfigMapping(prefix = "mamori.steps")
interface StepsConfig {
    /** How long after the deed an entry counts as late. */
    @WithDefault("PT1H")
    Duration lateAfter();
}
