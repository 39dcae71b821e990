package dev.mamori.judgment.evaluation;

import dev.mamori.judgment.criteria.Channel;
import dev.mamori.judgment.criteria.CriteriaSet;
import dev.mamori.judgment.criteria.SegmentKind;
import dev.mamori.judgment.evaluation.FactSheet.Conduct;
import dev.mamori.judgment.evaluation.FactSheet.Contact;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A fact sheet beside the sets that were in force: what every line looks at. */
final class Scene {
    private final FactSheet facts;
    private final SetsInForce sets;
    private final List<Contact> contacts;
    private final List<Contact> matter;
    private final List<Conduct> conduct;
    private final Map<String, Contact> byId = new HashMap<>();
    private final Map<String, Contact> matterById = new HashMap<>();
    private final Map<String, Conduct> conductById = new HashMap<>();
    // By identity: a line and a set give the same channels and kinds each time, and comparing them would cost more than
    // working them out again.
    private final Map<Collection<Channel>, List<Contact>> matterOn = new IdentityHashMap<>();
    private final Map<Set<SegmentKind>, Map<Contact, Duration>> held = new IdentityHashMap<>();

    /** Everything that several lines ask for is put in order once. */
    Scene(FactSheet facts, SetsInForce sets) {
        this.facts = facts;
        var known = new HashMap<Instant, Optional<CriteriaSet>>();
        this.sets = moment -> known.computeIfAbsent(moment, sets::at);
        contacts = facts.contacts().stream()
                .filter(contact -> !contact.startedAt().isAfter(asOf()))
                .sorted(Comparator.comparing(Contact::startedAt).thenComparing(Contact::contactId))
                .toList();
        contacts.forEach(contact -> byId.putIfAbsent(contact.contactId(), contact));
        matter = contacts.stream()
                .filter(Contact::sameMatter)
                .filter(contact -> this.sets.at(contact.startedAt()).isPresent())
                .toList();
        conduct = facts.conduct().stream()
                .filter(one -> !one.at().isAfter(asOf()))
                .sorted(Comparator.comparing(Conduct::at)
                        .thenComparing(Conduct::sequence, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Conduct::conductId))
                .toList();
        matter.forEach(contact -> matterById.putIfAbsent(contact.contactId(), contact));
        conduct.forEach(one -> conductById.putIfAbsent(one.conductId(), one));
    }

    FactSheet facts() {
        return facts;
    }

    Instant asOf() {
        return facts.asOf();
    }

    Optional<CriteriaSet> setAt(Instant moment) {
        return sets.at(moment);
    }

    /** The set of a contact that {@link #matterContacts} gave. */
    CriteriaSet setOf(Contact contact) {
        return sets.at(contact.startedAt()).orElseThrow(() -> new NoSetInForce(contact.startedAt()));
    }

    /**
     * The set at the matter's latest contact or conduct; the sheet is evaluated in its name. Another matter of the same
     * person changes nothing.
     */
    CriteriaSet latestSet() {
        var latest = Stream.concat(
                        contacts().filter(Contact::sameMatter).map(Contact::startedAt),
                        facts.matterConduct().map(Conduct::at))
                .max(Comparator.naturalOrder())
                .orElse(asOf());
        return sets.at(latest).orElseThrow(() -> new NoSetInForce(latest));
    }

    /**
     * The contacts that count, oldest first: of this matter (REQ-6.1.5), and begun when some set was in force, because a
     * set is applied only to contacts on or after its effective date (REQ-0.5).
     */
    List<Contact> matterContacts() {
        return matter;
    }

    List<Contact> matterContacts(Collection<Channel> channels) {
        return matterOn.computeIfAbsent(channels, some -> matter.stream()
                .filter(contact -> some.contains(contact.channel()))
                .toList());
    }

    /** All contacts known at the moment, oldest first. */
    Stream<Contact> contacts() {
        return contacts.stream();
    }

    /** The conduct known at the moment in its order (REQ-5.3.3). */
    List<Conduct> conduct() {
        return conduct;
    }

    Optional<Contact> contact(String contactId) {
        return Optional.ofNullable(byId.get(contactId));
    }

    /** One of {@link #matterContacts}. */
    Optional<Contact> matterContact(String contactId) {
        return Optional.ofNullable(matterById.get(contactId));
    }

    /** One of {@link #conduct}; empty for null as well. */
    Optional<Conduct> conduct(String conductId) {
        return Optional.ofNullable(conductById.get(conductId));
    }

    /** Held time of a contact up to the moment. */
    Duration held(Contact contact, Set<SegmentKind> kinds) {
        return held.computeIfAbsent(kinds, some -> new IdentityHashMap<>())
                .computeIfAbsent(contact, one -> HeldTime.of(one, kinds, asOf()));
    }
}
