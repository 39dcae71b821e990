package dev.mamori.judgment.verdict;

import static dev.mamori.judgment.verdict.Violations.blank;

import dev.mamori.judgment.authority.Grant;
import dev.mamori.judgment.criteria.Criterion;
import dev.mamori.judgment.criteria.HarassmentType;
import dev.mamori.judgment.evaluation.Evaluation;
import dev.mamori.judgment.evaluation.Evaluation.Finding;
import dev.mamori.judgment.evaluation.FactSheet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What follows from a ruling that can stand.
 *
 * @param typeCodes the types of the cited lines, all of them (REQ-6.0.2)
 * @param contactIds the contacts judged
 * @param conductAt when the judged conduct, or the last counted contact, happened
 * @param possibleCrime a line of type 4 or under the first heading of type 7 is cited (REQ-6.7.1a)
 * @param flags what should be looked at, without hindering (望ましい)
 */
record Signature(
        List<String> typeCodes, List<String> contactIds, Instant conductAt, boolean possibleCrime, List<String> flags) {

    static Signature of(Ruling ruling, Bench bench) {
        var cited = new Cited(ruling, bench);
        return new Signature(
                cited.types().stream().map(HarassmentType::code).toList(),
                contactsOf(ruling, bench.evaluation(), bench.facts()),
                conductAt(ruling, bench.evaluation(), bench.facts()),
                cited.lines().anyMatch(Criterion::escalates),
                flags(ruling, bench));
    }

    /** The contacts that a ruling is about: those of the hits it cites, else all of the matter. */
    static List<String> contactsOf(Ruling ruling, Evaluation evaluation, FactSheet facts) {
        var cited = hits(ruling, evaluation)
                .flatMap(hit -> hit.contactIds().stream())
                .distinct()
                .toList();
        return cited.isEmpty() ? facts.matterContacts() : cited;
    }

    /** When the conduct that a ruling cites, or the last contact it counts, happened. */
    static Instant conductAt(Ruling ruling, Evaluation evaluation, FactSheet facts) {
        return hits(ruling, evaluation)
                .map(hit -> happenedAt(hit, facts))
                .max(Comparator.naturalOrder())
                .orElseGet(() -> lastOf(facts));
    }

    /** The cited hit that happened last; its set is the one that the verdict names. */
    static Optional<Finding> latestHit(Ruling ruling, Evaluation evaluation, FactSheet facts) {
        return hits(ruling, evaluation).max(Comparator.comparing(hit -> happenedAt(hit, facts)));
    }

    private static Stream<Finding> hits(Ruling ruling, Evaluation evaluation) {
        return evaluation.hits().stream().filter(hit -> ruling.criteriaCodes().contains(hit.code()));
    }

    /** When the matter's last conduct, or without any its last contact, happened; other matters do not count. */
    static Instant lastOf(FactSheet facts) {
        return facts.matterConduct()
                .map(FactSheet.Conduct::at)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> facts.contacts().stream()
                        .filter(contact ->
                                contact.sameMatter() && !contact.startedAt().isAfter(facts.asOf()))
                        .map(FactSheet.Contact::startedAt)
                        .max(Comparator.naturalOrder())
                        .orElse(facts.asOf()));
    }

    private static Instant happenedAt(Finding hit, FactSheet facts) {
        var conduct = facts.conduct().stream()
                .filter(said -> hit.conductIds().contains(said.conductId()))
                .map(FactSheet.Conduct::at);
        var contacts = facts.contacts().stream()
                .filter(contact ->
                        hit.conductIds().isEmpty() && hit.contactIds().contains(contact.contactId()))
                .map(FactSheet.Contact::startedAt);
        return Stream.concat(conduct, contacts).max(Comparator.naturalOrder()).orElse(facts.asOf());
    }

    private static List<String> flags(Ruling ruling, Bench bench) {
        var flags = new ArrayList<String>();
        if (bench.authority().stream().noneMatch((Grant grant) -> grant.trainedBy(bench.now()))) {
            flags.add("DECIDER_NOT_TRAINED"); // REQ-12.4.9
        }
        if (bench.investigators().size() < 2) {
            // REQ-5.4.3
            flags.add(
                    blank(ruling.fewOpinionsReason())
                            ? "FEWER_THAN_TWO_OPINIONS"
                            : "FEWER_THAN_TWO_OPINIONS_WITH_REASON");
        }
        if ((new Cited(ruling, bench).lines().anyMatch(Criterion::escalates)
                        || "ILLEGAL".equals(ruling.manner().value()))
                && !bench.barred().specialistHeard()) {
            flags.add("SPECIALIST_OPINION_MISSING"); // REQ-5.4.4
        }
        if (CriteriaRules.companyCaused(ruling, bench.facts())) {
            flags.add("COMPANY_CAUSED"); // REQ-6.0.3
        }
        if (bench.barred().factsSentBy().contains(bench.deciderId())) {
            flags.add("DECIDER_SENT_THE_FACTS"); // REQ-5.5.2
        }
        if (!Boolean.TRUE.equals(ruling.validity().factsConfirmed())) {
            flags.add("FACTS_OPEN"); // REQ-13.2
        }
        return List.copyOf(flags);
    }
}
