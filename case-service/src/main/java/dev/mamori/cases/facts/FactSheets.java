package dev.mamori.cases.facts;

import dev.mamori.cases.casefile.CaseFile;
import dev.mamori.cases.casefile.CaseFile.LinkedContact;
import dev.mamori.cases.casefile.CompanyCaused;
import dev.mamori.cases.casefile.Conduct;
import dev.mamori.cases.casefile.ConductKind;
import dev.mamori.cases.contact.Contact;
import dev.mamori.cases.contact.ContactId;
import dev.mamori.cases.contact.Speaker;
import dev.mamori.cases.customer.CustomerKind;
import dev.mamori.cases.facts.FactSheet.ConductFacts;
import dev.mamori.cases.facts.FactSheet.ContactFacts;
import dev.mamori.cases.facts.FactSheet.Matter;
import dev.mamori.cases.measure.Measures;
import dev.mamori.cases.registry.StaffId;
import dev.mamori.cases.steps.RecordedContact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Builds fact sheets: pure, so that the same records always give the same sheet. */
public final class FactSheets {
    private FactSheets() {}

    /** For a contact that belongs to no case yet: its own words and times, nothing known of cause or customer. */
    public static FactSheet ofContact(RecordedContact recorded, Instant asOf) {
        return new FactSheet(
                FactSheet.VERSION,
                null,
                recorded.id().value(),
                CustomerKind.UNKNOWN,
                CompanyCaused.UNKNOWN,
                asOf,
                new Matter(null, null, List.of()),
                List.of(),
                List.of(contact(new LinkedContact(recorded.id(), true, false), recorded)),
                recognisedWords(recorded),
                ids(recorded.handlers()),
                List.of());
    }

    /**
     * For a case. Its conduct is what people recorded; for a contact of which nobody recorded anything yet, the customer's
     * words as the voice system recognised them stand in. Never both of one contact: the same saying would count twice.
     *
     * @param recorded the contacts linked to the case
     */
    public static FactSheet ofCase(
            CaseFile file, Measures measures, Collection<RecordedContact> recorded, Instant asOf) {
        Map<ContactId, RecordedContact> byId =
                recorded.stream().collect(Collectors.toMap(RecordedContact::id, Function.identity()));
        Instant answeredAt = measures.answeredAt().orElse(null);
        return new FactSheet(
                FactSheet.VERSION,
                file.id().value(),
                null,
                file.customer().kind(),
                file.cause().companyCaused(),
                asOf,
                new Matter(
                        answeredAt,
                        answeredAt,
                        measures.promises().stream()
                                .map(each -> new FactSheet.PromiseFacts(each.madeAt(), each.dueAt(), each.keptAt()))
                                .toList()),
                measures.apologies().stream()
                        .map(each -> new FactSheet.ApologyGiven(
                                each.apology(),
                                each.at(),
                                each.contact() == null ? null : each.contact().value()))
                        .toList(),
                file.contacts().stream()
                        .filter(each -> byId.containsKey(each.id()))
                        .map(each -> contact(each, byId.get(each.id())))
                        .sorted(Comparator.comparing(ContactFacts::startedAt))
                        .toList(),
                conduct(file, recorded),
                ids(handlers(recorded)),
                ids(file.harmed()));
    }

    /** Who handled any of the contacts; barred from judging and reviewing (REQ-5.5.2). */
    public static Set<StaffId> handlers(Collection<RecordedContact> recorded) {
        return recorded.stream()
                .flatMap(each -> each.handlers().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static ContactFacts contact(LinkedContact link, RecordedContact recorded) {
        Contact contact = recorded.contact();
        return new ContactFacts(
                link.id().value(),
                contact.channel(),
                contact.queue() == null ? null : contact.queue().value(),
                contact.centre() == null ? null : contact.centre().value(),
                contact.startedAt(),
                contact.endedAt(),
                ids(recorded.handlers()),
                link.sameMatter(),
                link.clarification(),
                contact.segments().stream()
                        .map(each -> new FactSheet.SegmentFacts(each.kind(), each.from(), each.to()))
                        .toList(),
                contact.matterDoneAt(),
                null);
    }

    private static List<ConductFacts> conduct(CaseFile file, Collection<RecordedContact> recorded) {
        List<ConductFacts> all = new ArrayList<>();
        Set<ContactId> written =
                file.conductInForce().stream().map(Conduct::contact).collect(Collectors.toSet());
        file.conductInForce().forEach(each -> all.add(conduct(each)));
        recorded.stream()
                .filter(each -> !written.contains(each.id()))
                .forEach(each -> all.addAll(recognisedWords(each)));
        all.sort(Comparator.comparing(ConductFacts::at).thenComparing(ConductFacts::sequence));
        return numbered(all);
    }

    private static ConductFacts conduct(Conduct conduct) {
        return new ConductFacts(
                conduct.id(),
                conduct.contact().value(),
                conduct.at(),
                conduct.sequence(),
                conduct.verbatim() == null ? "" : conduct.verbatim(),
                conduct.manner(),
                conduct.kind(),
                conduct.codes().stream()
                        .map(each -> new FactSheet.CodeFacts(
                                each.code(), each.confirmedBy().value()))
                        .toList());
    }

    private static List<ConductFacts> recognisedWords(RecordedContact recorded) {
        List<ConductFacts> words = recorded.contact().utterances().stream()
                .filter(each -> each.utterance().speaker() == Speaker.CUSTOMER)
                .map(each -> new ConductFacts(
                        each.id(),
                        recorded.id().value(),
                        each.at(),
                        0,
                        each.utterance().words(),
                        each.utterance().manner(),
                        ConductKind.VERBATIM,
                        List.of()))
                .toList();
        return numbered(words);
    }

    private static List<ConductFacts> numbered(List<ConductFacts> inOrder) {
        List<ConductFacts> numbered = new ArrayList<>(inOrder.size());
        for (ConductFacts each : inOrder) {
            numbered.add(new ConductFacts(
                    each.conductId(),
                    each.contactId(),
                    each.at(),
                    numbered.size() + 1,
                    each.verbatim(),
                    each.manner(),
                    each.kind(),
                    each.confirmedCodes()));
        }
        return List.copyOf(numbered);
    }

    private static List<String> ids(Collection<StaffId> staff) {
        return staff.stream().map(StaffId::value).sorted().toList();
    }
}
