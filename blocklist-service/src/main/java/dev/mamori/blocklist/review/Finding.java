package dev.mamori.blocklist.review;

import dev.mamori.blocklist.criteria.StopCode;
import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Violation;
import java.util.List;
import java.util.stream.Collectors;

/** One stop that holds, with every reason for it. */
public record Finding(StopCode stop, List<Text> reasons) {

    public Finding {
        reasons = List.copyOf(reasons);
    }

    /** What a person reads: the stop's name, then why. */
    public Text text() {
        return Text.of(
                stop.title().ja() + "： " + reasons.stream().map(Text::ja).collect(Collectors.joining(" ")),
                stop.title().en() + ": " + reasons.stream().map(Text::en).collect(Collectors.joining(" ")));
    }

    /** As one of the errors of a problem. */
    public Violation violation() {
        return Violation.of(stop.code(), text());
    }
}
