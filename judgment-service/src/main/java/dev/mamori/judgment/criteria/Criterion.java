package dev.mamori.judgment.criteria;

import dev.mamori.platform.web.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One judgment line of a set. A line with a {@link #metric} is reached by numbers, any other by words or acts that a
 * person has confirmed.
 *
 * @param code for example {@code TIME.ATT_MULTIPLE}
 * @param typeCode the type it belongs to, for example {@code TIME}
 * @param label what is done, as the guideline says it
 * @param outcome what reaching it means
 * @param chapterOne true when only chapter 1 of the guideline lists the act and no line is drawn for it (REQ-6.12.2)
 * @param seed the guideline's line numbers, for example {@code L194}
 * @param channels where it applies; all channels when the data names none
 * @param examples phrases of the guideline, in Japanese
 * @param preconditions what must hold besides the number, in words
 * @param escalates a supervisor is called at once, as for type 4 (REQ-6.7.1a)
 * @param headingOrNull the table heading it stands under, where its type has several
 * @param caution what must not be mistaken for it; null for none
 * @param references works that it cites, codes of {@link Template#references} (REQ-0.6)
 * @param metric how it is counted; null for conduct
 */
public record Criterion(
        String code,
        String typeCode,
        Text label,
        Outcome outcome,
        boolean chapterOne,
        String seed,
        Set<Channel> channels,
        List<String> examples,
        List<String> preconditions,
        boolean escalates,
        String headingOrNull,
        String caution,
        List<String> references,
        Metric metric) {

    public Criterion {
        channels = Set.copyOf(channels);
        examples = List.copyOf(examples);
        preconditions = List.copyOf(preconditions);
        references = List.copyOf(references);
    }

    /**
     * The number behind a line.
     *
     * @param name what is counted, for example {@code customer_held_minutes}
     * @param thresholdParameter the parameter that holds the line
     * @param whenNull what the line means while its threshold is not agreed; null when the data does not say
     * @param window over what is counted: {@code ONE_CONTACT}, {@code ONE_MATTER} or words naming the days' parameter
     */
    public record Metric(
            String name,
            Comparison comparator,
            String thresholdParameter,
            Unit unit,
            String window,
            String definition,
            Outcome whenNull) {
        private static final Pattern ROLLING = Pattern.compile("rolling (\\w+)");

        /** The parameter that holds the window's length in days; empty when the window is one contact or matter. */
        public Optional<String> windowParameter() {
            var rolling = ROLLING.matcher(window);
            return rolling.find() ? Optional.of(rolling.group(1)) : Optional.empty();
        }
    }

    /** Reached by a number, not by words. */
    public boolean counted() {
        return metric != null;
    }
}
