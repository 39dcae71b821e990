package dev.mamori.platform.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How API keys are handled ({@code mamori.api-keys.*}). Whether they can be managed here is fixed at build time. */
@ConfigMapping(prefix = "mamori.api-keys")
interface ApiKeyConfig {
    /** Whether this service has the resource that manages keys; read at build time. */
    @WithDefault("false")
    boolean enabled();

    /** How soon a revocation made on another instance takes effect. */
    @WithDefault("PT10S")
    Duration refresh();

    /** How long known keys stay good while the database cannot be asked. */
    @WithDefault("PT24H")
    Duration outage();

    /** Requests a second that one key may make on one instance, over time. */
    @WithDefault("200")
    int requestsPerSecond();

    /** Requests that one key may make at once. */
    @WithDefault("400")
    int burst();

    /** How long the old secret works after a rotation, when the request does not say. */
    @WithDefault("PT24H")
    Duration rotationOverlap();
}
