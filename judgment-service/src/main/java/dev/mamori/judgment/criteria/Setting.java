package dev.mamori.judgment.criteria;

import java.math.BigDecimal;
import java.util.Set;

/** The value of a parameter. */
public sealed interface Setting {
    /** A number in the parameter's unit. */
    record Amount(BigDecimal value) implements Setting {}

    /** The kinds of segment that count as held time. */
    record Segments(Set<SegmentKind> kinds) implements Setting {
        public Segments {
            kinds = Set.copyOf(kinds);
        }
    }

    /** Nothing agreed: the line is never reached by a machine; a person may cite it as INDIVIDUAL. */
    record NotAgreed() implements Setting {}
}
