package dev.mamori.judgment.evaluation;

import dev.mamori.judgment.criteria.CriteriaSet;
import dev.mamori.judgment.criteria.Criterion;
import dev.mamori.judgment.evaluation.Evaluation.Finding;
import dev.mamori.judgment.evaluation.FactSheet.Conduct;
import dev.mamori.platform.web.Text;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One measured value beside the line that held for it.
 *
 * @param line the line, from the set in force
 * @param threshold the agreed number
 * @param window how the window is named in the answer
 * @param counted the events behind the value, in their order
 * @param unmet conditions besides the number that do not hold
 */
record Candidate(
        Criterion line,
        CriteriaSet set,
        Measure measure,
        BigDecimal threshold,
        String window,
        List<Event> counted,
        List<Text> unmet) {

    boolean reached() {
        return measure.reaches(line.metric().comparator(), threshold);
    }

    /** The number is reached and every condition holds. */
    boolean hit() {
        return reached() && unmet.isEmpty();
    }

    Finding finding() {
        return new Finding(
                line.code(),
                line.typeCode(),
                line.outcome(),
                shown(),
                threshold,
                line.metric().comparator(),
                measure.unit(),
                time() == null ? null : time().toString(),
                window,
                counted.stream()
                        .map(event -> event.contact().contactId())
                        .distinct()
                        .toList(),
                conduct().map(Conduct::conductId).toList(),
                conduct().map(Conduct::verbatim).toList(),
                line.seed(),
                set.version(),
                unmet,
                Sentences.finding(this));
    }

    private Stream<Conduct> conduct() {
        return counted.stream().map(Event::conduct).filter(Objects::nonNull);
    }

    BigDecimal shown() {
        return measure.shown(line.metric().comparator(), threshold);
    }

    /** The time behind the value; null for counts. */
    Duration time() {
        return switch (measure) {
            case Measure.Time(var time) -> time;
            case Measure.Multiple(var time, var average) -> time;
            case Measure.Count count -> null;
        };
    }
}
