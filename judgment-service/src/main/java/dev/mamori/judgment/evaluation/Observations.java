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
import java.util.Optional;
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
            Boolean untilResult) {
        Event event() {
            return new Event(at, contact, conduct);
        }
    }

    private Observations() {}

    /**
     * The observations on the line's channels, oldest first.
     *
     * @param codes confirmed codes that are such an observation
     */
    static List<Observation> of(FactSheet.DemandKind kind, Set<String> codes, Criterion line, Scene scene) {
        var all = new ArrayList<Observation>();
        scene.facts().demands().stream()
                .filter(demand -> demand.kind() == kind && !demand.at().isAfter(scene.asOf()))
                .map(demand -> counting(demand.contactId(), line, scene)
                        .map(contact -> new Observation(
                                demand.at(),
                                contact,
                                scene.conduct(demand.conductId()).orElse(null),
                                demand.specialReason(),
                                demand.pretenceObserved(),
                                demand.interval(),
                                demand.untilResult())))
                .flatMap(Optional::stream)
                .forEach(all::add);
        var told = all.stream()
                .map(Observation::conduct)
                .filter(Objects::nonNull)
                .map(Conduct::conductId)
                .collect(Collectors.toSet());
        for (var said : scene.conduct()) {
            if (confirmed(said, codes)
                    && said.kind() == FactSheet.ConductKind.VERBATIM
                    && !told.contains(said.conductId())) {
                counting(said.contactId(), line, scene)
                        .map(contact -> new Observation(said.at(), contact, said, null, true, null, null))
                        .ifPresent(all::add);
            }
        }
        all.sort(Comparator.comparing(Observation::at));
        return all;
    }

    private static boolean confirmed(Conduct said, Set<String> codes) {
        for (var code : said.confirmedCodes()) {
            if (codes.contains(code.code()) && ConductLines.byAPerson(code)) {
                return true;
            }
        }
        return false;
    }

    /** The contact of the matter, when the line is about its channel. */
    private static Optional<Contact> counting(String contactId, Criterion line, Scene scene) {
        return scene.matterContact(contactId).filter(contact -> line.channels().contains(contact.channel()));
    }
}
