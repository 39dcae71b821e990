package dev.mamori.cases.live;

import dev.mamori.cases.steps.StepKind;
import java.util.List;

/**
 * What the communicator may do now, and what to say (REQ-9.1, REQ-9.2, REQ-5.0.2, P1). Ending is her own right under the
 * rules; it is no verdict.
 *
 * @param mayEnd whether she may end the contact, or hand it to a superior
 * @param rules by which rules, most urgent first; empty when she may not
 * @param sentence what to say when ending, in the customer's language; null when she may not end
 * @param next the next step of the guide, with its words
 */
public record Guidance(boolean mayEnd, List<EndRule> rules, String sentence, Script next, boolean offerCallBack) {
    /** By which rule a communicator may end. */
    public enum EndRule {
        /** A recognised threat: at once, and a superior takes over (REQ-9.3). */
        CRIME,
        /** A final warning was given, and it went on (REQ-11.7). */
        FINAL_WARNING_GIVEN,
        /** Over the time of the queue's operation rules (REQ-9.1). */
        OVER_TIME,
        /** Over the count of the queue's operation rules (REQ-9.2). */
        OVER_COUNT
    }

    /**
     * A step of the guide.
     *
     * @param step the step that comes next; it can be skipped, and 110 comes before any
     * @param words a sample, in the customer's language
     */
    public record Script(StepKind step, String words) {}

    public Guidance {
        rules = List.copyOf(rules);
    }
}
