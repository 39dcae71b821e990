package dev.mamori.notification.deadline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the timer that looks for what is late. Technical time. */
@ConfigMapping(prefix = "mamori.deadline")
public interface DeadlineConfig {
    /** How often it looks. */
    @WithDefault("PT5S")
    Duration every();
}
