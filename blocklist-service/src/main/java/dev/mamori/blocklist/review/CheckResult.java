package dev.mamori.blocklist.review;

import dev.mamori.platform.web.Violation;
import java.util.List;

/**
 * All that one check found.
 *
 * @param stops stops that refuse the request, in the order of their codes
 * @param warnings default stops that the agreed set turned into warnings, with reason and signer given
 * @param advice items of the checklist that are not in order and that reviewers weigh
 */
public record CheckResult(List<Finding> stops, List<Finding> warnings, List<Advice> advice) {

    public CheckResult {
        stops = List.copyOf(stops);
        warnings = List.copyOf(warnings);
        advice = List.copyOf(advice);
    }

    public boolean passes() {
        return stops.isEmpty();
    }

    /** Whether a floor is among them: then nothing the requester writes can help, only other facts. */
    public boolean hitsFloor() {
        return stops.stream().anyMatch(finding -> finding.stop().isFloor());
    }

    public List<Violation> violations() {
        return stops.stream().map(Finding::violation).toList();
    }
}
