package dev.mamori.cases.facts;

import dev.mamori.cases.casefile.CaseAccessService;
import dev.mamori.cases.casefile.CaseFile;
import dev.mamori.cases.casefile.CaseFile.LinkedContact;
import dev.mamori.cases.casefile.CaseId;
import dev.mamori.cases.contact.ContactId;
import dev.mamori.cases.contact.ContactStore;
import dev.mamori.cases.contact.Sight;
import dev.mamori.cases.facts.BlockFactsView.ContactFromNumber;
import dev.mamori.cases.measure.MeasureStore;
import dev.mamori.cases.registry.QueueId;
import dev.mamori.cases.steps.RecordedContact;
import dev.mamori.cases.steps.StepStore;
import dev.mamori.phonenumber.PhoneNumber;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects the facts of contacts and cases, in the client's transaction that the resource opened. */
@ApplicationScoped
class FactsService {
    private final ContactStore contacts;
    private final StepStore steps;
    private final CaseAccessService cases;
    private final MeasureStore measures;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    FactsService(
            ContactStore contacts,
            StepStore steps,
            CaseAccessService cases,
            MeasureStore measures,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.contacts = contacts;
        this.steps = steps;
        this.cases = cases;
        this.measures = measures;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    FactSheet ofContact(ContactId id) {
        RecordedContact recorded = steps.recorded(List.of(id)).stream()
                .filter(each -> Sight.of(caller)
                        .covers(each.contact().centre(), each.contact().staff()))
                .findFirst()
                .orElseThrow(Problems::notFound);
        return FactSheets.ofContact(requireQueue(recorded), clock.instant());
    }

    FactSheet ofCase(CaseId id) {
        CaseFile file = cases.see(id);
        List<RecordedContact> recorded = recorded(file);
        recorded.forEach(FactsService::requireQueue);
        return FactSheets.ofCase(file, measures.of(id), recorded, clock.instant());
    }

    BlockFactsView ofBlock(CaseId id, PhoneNumber number) {
        CaseFile file = cases.see(id);
        Instant now = clock.instant();
        List<ContactFromNumber> fromNumber =
                contacts.fromNumber(number, now.minus(Duration.ofDays(BlockFactsView.WINDOW_DAYS)), now).stream()
                        .map(each -> new ContactFromNumber(
                                each.id().value(),
                                each.startedAt(),
                                Optional.ofNullable(each.queue())
                                        .map(QueueId::value)
                                        .orElse(null)))
                        .toList();
        audit.record("BLOCK_FACTS_READ", "case", id.toString(), null, Map.of("contacts", fromNumber.size()));
        return new BlockFactsOfCase(file, measures.of(id), recorded(file)).about(number, fromNumber);
    }

    void requireSeen(ContactId id) {
        if (contacts.find(id, Sight.of(caller)).isEmpty()) {
            throw Problems.notFound();
        }
    }

    void requireSeen(CaseId id) {
        cases.see(id);
    }

    private List<RecordedContact> recorded(CaseFile file) {
        return steps.recorded(file.contacts().stream().map(LinkedContact::id).toList());
    }

    /** The criteria set depends on the queue, so there is nothing to evaluate by until an event told it. */
    private static RecordedContact requireQueue(RecordedContact recorded) {
        if (recorded.contact().queue() == null) {
            throw Problems.unprocessable(Text.of(
                    "コンタクト " + recorded.id() + " の窓口がまだ報告されていません。",
                    "The queue of the contact " + recorded.id() + " has not been reported yet."));
        }
        return recorded;
    }
}
