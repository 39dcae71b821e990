package dev.mamori.judgment.evaluation;

import dev.mamori.judgment.criteria.Criterion;
import dev.mamori.judgment.evaluation.FactSheet.Conduct;
import dev.mamori.judgment.evaluation.FactSheet.Contact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The single times that something was demanded: from the sheet's {@code demands}, and from words that a person confirmed
 * as the counted line itself. One confirmed utterance is one observation; the number decides about the line.
 */
final class Observations {
    /**
     * @param conduct the words, or null
     */
    record Observation(
            Instant at,
            Contact contact,
            Conduct conduct,
            Boolean specialReason,
            Boolean pretenceObserved,
            Duration interval,
            Boolean untilResult) {}

    private Observations() {}

    /**
     * The observations on the line's channels, oldest first.
     *
     * @param codes confirmed codes that are such an observation
     */
    static List<Observation> of(FactSheet.DemandKind kind, Set<String> codes, Criterion line, Scene scene) {
        var contacts = scene.matterContacts(line.channels()).stream()
                .collect(Collectors.toMap(Contact::contactId, contact -> contact, (one, other) -> one));
        var conduct = scene.conduct().stream()
                .collect(Collectors.toMap(Conduct::conductId, said -> said, (one, other) -> one));
        var all = new ArrayList<Observation>();
        scene.facts().demands().stream()
                .filter(demand -> demand.kind() == kind && contacts.containsKey(demand.contactId()))
                .filter(demand -> !demand.at().isAfter(scene.asOf()))
                .map(demand -> new Observation(
                        demand.at(),
                        contacts.get(demand.contactId()),
                        demand.conductId() == null ? null : conduct.get(demand.conductId()),
                        demand.specialReason(),
                        demand.pretenceObserved(),
                        demand.interval(),
                        demand.untilResult()))
                .forEach(all::add);
        var told = all.stream()
                .map(Observation::conduct)
                .filter(Objects::nonNull)
                .map(Conduct::conductId)
                .collect(Collectors.toSet());
        scene.conduct().stream()
                .filter(said -> said.kind() == FactSheet.ConductKind.VERBATIM && !told.contains(said.conductId()))
                .filter(said -> contacts.containsKey(said.contactId()))
                .filter(said -> said.confirmedCodes().stream()
                        .anyMatch(code -> codes.contains(code.code()) && ConductLines.byAPerson(code)))
                .map(said -> new Observation(said.at(), contacts.get(said.contactId()), said, null, true, null, null))
                .forEach(all::add);
        all.sort(Comparator.comparing(Observation::at));
        return all;
    }
}
