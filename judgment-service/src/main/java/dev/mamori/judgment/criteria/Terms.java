package dev.mamori.judgment.criteria;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The agreed values of a set, read and checked. What is not named here has the template's value.
 *
 * @param parameters own values of the client
 * @param queues own values of each queue, by queue id
 * @param lines own lines of words and acts, in the order written
 */
public record Terms(Map<String, Setting> parameters, Map<String, QueueTerms> queues, Map<String, Criterion> lines) {
    public Terms {
        parameters = Map.copyOf(parameters);
        queues = Map.copyOf(queues);
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    }

    /**
     * @param att the average talk time, frozen with the version (REQ-6.1.6)
     * @param attSampleCalls the calls it was taken from
     * @param attPeriod the period it was taken from; null for none
     * @param averageHandling the average of this work, any channel
     */
    public record QueueTerms(
            Optional<Duration> att,
            int attSampleCalls,
            String attPeriod,
            Optional<Duration> averageHandling,
            Map<String, Setting> parameters) {
        public QueueTerms {
            parameters = Map.copyOf(parameters);
        }
    }
}
