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

    /** The most messages to one endpoint in a second, over all instances; the client may ask for fewer. */
    @WithDefault("100")
    int maxPerSecond();

    /** Failures in a row after which nothing is sent to an endpoint for a while. */
    @WithDefault("5")
    int circuitOpensAfter();

    /** How long nothing is sent then; each time in a row twice as long. */
    @WithDefault("PT30S")
    Duration circuitShortest();

    /** The longest time for which nothing is sent to an endpoint because it failed. */
    @WithDefault("PT30M")
    Duration circuitLongest();

    /** An endpoint that has failed for this long without a success is switched off, and the client told by mail. */
    @WithDefault("P5D")
    Duration switchOffAfter();

    default EndpointHealth.Rules healthRules() {
        return new EndpointHealth.Rules(circuitOpensAfter(), circuitShortest(), circuitLongest(), switchOffAfter());
    }

    default DestinationRules destinationRules() {
        return new DestinationRules(allowedHosts().orElse(List.of()));
    }
}
