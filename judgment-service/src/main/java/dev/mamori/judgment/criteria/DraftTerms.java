package dev.mamori.judgment.criteria;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a client and the agency put down in a set, as written; {@link TermsReader} reads it and tells what is wrong.
 *
 * @param basedOn the template's id
 * @param types the types that the set holds; all twelve when empty
 * @param parameters own values by parameter name: a number in the parameter's unit, an ISO 8601 duration for minutes and
 *     days, {@code {"value": 90, "unit": "minute"}}, a list of segments, or null for a line that is left open
 * @param queues the queues with their average talk times and own values
 * @param lines own lines, and what acts of chapter 1 mean for this client
 * @param comments what the people on the floor said about this version (REQ-6.0.4)
 */
public record DraftTerms(
        String basedOn,
        List<String> types,
        Map<String, Object> parameters,
        List<DraftQueue> queues,
        List<OwnLine> lines,
        List<String> comments) {

    public DraftTerms {
        types = types == null ? List.of() : types;
        parameters = parameters == null ? Map.of() : parameters;
        queues = queues == null
                ? List.of()
                : queues.stream().filter(Objects::nonNull).toList();
        lines = lines == null
                ? List.of()
                : lines.stream().filter(Objects::nonNull).toList();
        comments = comments == null
                ? List.of()
                : comments.stream().filter(Objects::nonNull).toList();
    }

    /**
     * A queue's own values.
     *
     * @param attMinutes the Average Talk Time: minutes as a number, {@code "PT7M30S"} or {@code "7:30"}; null for none
     * @param attSampleCalls the number of calls it was taken from
     * @param attPeriod the period it was taken from, for example {@code 2026-07-01/2026-09-30}
     * @param averageHandleMinutes the average of this work over all channels, for the line
     *     {@code TIME.QUEUE_AVERAGE_EXCESS}; null for none
     * @param protectedQueue never subject to a block, as a reminder to the reader of the set
     */
    public record DraftQueue(
            String queueId,
            Object attMinutes,
            Integer attSampleCalls,
            String attPeriod,
            Object averageHandleMinutes,
            Boolean protectedQueue,
            Map<String, Object> parameters) {

        public DraftQueue {
            parameters = parameters == null ? Map.of() : parameters;
        }
    }
}
