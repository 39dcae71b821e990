package dev.mamori.notification.report;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the digest for the morning meeting. */
@ConfigMapping(prefix = "mamori.digest")
public interface DigestConfig {
    /** Whether it is made. */
    @WithDefault("true")
    boolean enabled();

    /** From when on, {@code HH:mm}, Japanese time. */
    @WithDefault("08:30")
    String at();

    /** How often it is looked whether it is time. Technical time. */
    @WithDefault("PT30S")
    Duration every();
}
