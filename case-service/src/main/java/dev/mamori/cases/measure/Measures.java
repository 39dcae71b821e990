package dev.mamori.cases.measure;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All that was answered, promised and done in one case, each list in the order of time. */
public record Measures(
        List<Answer> answers, List<Promise> promises, List<Warning> warnings, List<LighterMeans> lighterMeans) {
    public static final Measures NONE = new Measures(List.of(), List.of(), List.of(), List.of());

    public Measures {
        answers = List.copyOf(answers);
        promises = List.copyOf(promises);
        warnings = List.copyOf(warnings);
        lighterMeans = List.copyOf(lighterMeans);
    }

    /** When the matter was answered completely for the first time; repeats count after it (REQ-6.2.1). */
    public Optional<Instant> answeredAt() {
        return answers.stream().filter(Answer::completesMatter).map(Answer::at).min(Comparator.naturalOrder());
    }

    public List<Answer> apologies() {
        return answers.stream().filter(each -> each.apology() != Apology.NONE).toList();
    }

    public List<Promise> openPromises() {
        return promises.stream().filter(Promise::isOpen).toList();
    }
}
