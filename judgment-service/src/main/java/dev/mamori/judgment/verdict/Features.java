package dev.mamori.judgment.verdict;

import dev.mamori.judgment.evaluation.Evaluation;
import dev.mamori.judgment.evaluation.FactSheet;
import java.time.ZoneId;
import java.util.List;

/**
 * What signed judgments are compared by (REQ-5.5.4, REQ-5.5.5): what was found, not who the customer is.
 *
 * @param hitCodes the lines reached, sorted
 * @param channel of the latest contact of the matter, as are queue and centre; null where none is known
 * @param customerKind the kind of contract, for the auditor's figures only
 * @param hourJst the hour of the conduct in Japan
 */
public record Features(
        List<String> hitCodes,
        String companyCaused,
        String validity,
        String channel,
        String queueId,
        String centreId,
        String customerKind,
        int hourJst) {

    /**
     * The features of facts.
     *
     * @param validity the first axis, or {@code UNKNOWN} while it is open
     */
    public static Features of(FactSheet facts, Evaluation found, String validity, String centreId) {
        var latest = facts.contacts().stream()
                .filter(FactSheet.Contact::sameMatter)
                .max(java.util.Comparator.comparing(FactSheet.Contact::startedAt));
        return new Features(
                found.hits().stream()
                        .map(Evaluation.Finding::code)
                        .distinct()
                        .sorted()
                        .toList(),
                facts.companyCaused().name(),
                validity,
                latest.map(contact -> contact.channel().name()).orElse(null),
                latest.map(FactSheet.Contact::queueId).orElse(null),
                centreId,
                facts.customerKind(),
                Signature.lastOf(facts).atZone(ZoneId.of("Asia/Tokyo")).getHour());
    }
}
