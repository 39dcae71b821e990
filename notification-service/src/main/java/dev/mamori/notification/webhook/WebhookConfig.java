package dev.mamori.notification.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of webhook endpoints. */
@ConfigMapping(prefix = "mamori.webhook")
public interface WebhookConfig {
    /**
     * Receivers inside the operator's own network: {@code host:port} or {@code address/prefix}, separated by commas. For
     * these, and only these, plain http and private addresses are allowed. Empty by default.
     */
    Optional<List<String>> allowedHosts();

    /** How long messages carry the signature of the former secret too after a rotation. */
    @WithDefault("PT24H")
    Duration previousSecretValidFor();

    /** The most endpoints that one client may have at a time. */
    @WithDefault("20")
    int maxPerClient();

    default DestinationRules destinationRules() {
        return new DestinationRules(allowedHosts().orElse(List.of()));
    }
}
