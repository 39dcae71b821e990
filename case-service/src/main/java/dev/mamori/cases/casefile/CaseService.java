package dev.mamori.cases.casefile;

import dev.mamori.cases.care.CareService;
import dev.mamori.cases.casefile.CaseFile.LinkedContact;
import dev.mamori.cases.casefile.StatementStore.Stated;
import dev.mamori.cases.contact.CallerLine;
import dev.mamori.cases.contact.Contact;
import dev.mamori.cases.contact.ContactId;
import dev.mamori.cases.contact.ContactStore;
import dev.mamori.cases.contact.Sight;
import dev.mamori.cases.registry.RegistryStore;
import dev.mamori.cases.registry.StaffId;
import dev.mamori.cases.steps.RecordedContact;
import dev.mamori.cases.steps.StepStore;
import dev.mamori.phonenumber.PhoneNumber;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.events.Feed;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.Language;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Opens and shows cases, in the client's transaction that the resource opened. */
@ApplicationScoped
public class CaseService {
    static final String CASE_OPENED = "dev.mamori.case.opened.v1";

    private final CaseStore cases;
    private final StatementStore statements;
    private final ConductStore conduct;
    private final CaseJudgmentStore judgments;
    private final CaseAccessService access;
    private final ContactStore contacts;
    private final StepStore steps;
    private final RegistryStore registry;
    private final CareService care;
    private final Caller caller;
    private final Audit audit;
    private final Feed feed;
    private final Clock clock;

    CaseService(
            CaseStore cases,
            StatementStore statements,
            ConductStore conduct,
            CaseJudgmentStore judgments,
            CaseAccessService access,
            ContactStore contacts,
            StepStore steps,
            RegistryStore registry,
            CareService care,
            Caller caller,
            Audit audit,
            Feed feed,
            Clock clock) {
        this.cases = cases;
        this.statements = statements;
        this.conduct = conduct;
        this.judgments = judgments;
        this.access = access;
        this.contacts = contacts;
        this.steps = steps;
        this.registry = registry;
        this.care = care;
        this.caller = caller;
        this.audit = audit;
        this.feed = feed;
        this.clock = clock;
    }

    CaseId open(CaseOpeningRequest wanted) {
        List<ContactId> ids = wanted.contacts();
        Map<ContactId, Contact> grownOutOf = contacts.all(ids);
        ids.forEach(id -> requireSeen(id, grownOutOf.get(id)));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var head = new CaseStore.Head(
                new CaseId(Ids.next()),
                1,
                wanted.title(),
                customer(wanted.customer(), grownOutOf.values()),
                wanted.harmedStaffIds() == null ? List.of() : wanted.harmedStaffIds(),
                now,
                caller.id());
        cases.add(head);
        ids.forEach(id -> cases.link(head.id(), new LinkedContact(id, true, false), now, caller.id()));
        if (wanted.matterId() != null && !cases.attach(head.id(), wanted.matterId(), now, caller.id())) {
            throw Problems.unknownReference("matterId", wanted.matterId().toString());
        }
        var stated = new Stated(1, now, caller.id());
        if (wanted.requests() != null) {
            wanted.requests().forEach(each -> statements.addRequest(head.id(), each.toRequest(), stated));
        }
        var caused = Objects.requireNonNullElse(wanted.companyCaused(), CompanyCaused.UNKNOWN);
        statements.state(head.id(), new Cause(caused, false, null), stated);
        Contact first = grownOutOf.get(ids.getFirst());
        head.harmed().stream()
                .distinct()
                .forEach(each ->
                        care.open(each, ids.getFirst().value(), first.queue(), first.centre(), first.startedAt()));
        audit.record("CASE_OPENED", "case", head.id().toString(), null, Map.of("contactIds", ids));
        feed.append(
                CASE_OPENED,
                head.id().toString(),
                Map.of(
                        "caseId",
                        head.id().value(),
                        "contactIds",
                        ids.stream().map(ContactId::value).toList(),
                        "openedAt",
                        now));
        if (caused != CompanyCaused.UNKNOWN) {
            feed.append(
                    StatementService.CAUSE_STATED,
                    head.id().toString(),
                    StatementService.causeEvent(head.id(), new Cause(caused, false, null)));
        }
        return head.id();
    }

    /** Links a further contact; returns the case's version. */
    long link(CaseId id, LinkedContact contact) {
        long version = access.append(id);
        requireSeen(contact.id(), contacts.all(List.of(contact.id())).get(contact.id()));
        if (!cases.link(id, contact, clock.instant(), caller.id())) {
            throw Problems.conflict(Text.of("このコンタクトは既にこのケースに含まれています。", "The contact belongs to the case already."));
        }
        audit.record(
                "CONTACT_LINKED",
                "case",
                id.toString(),
                null,
                Map.of("contactId", contact.id().value()));
        return version;
    }

    /** Lists show titles, which are content (REQ-14.4). */
    void mayList() {
        access.mustBeConfirmed();
    }

    /** The case as it is shown. */
    public CaseView view(CaseId id, Language language) {
        return CaseView.of(parts(id), language);
    }

    /** What a view is made of. Reading a whole case is access to personal data, so it leaves a trace. */
    CaseView.Parts read(CaseId id) {
        access.mustBeConfirmed();
        CaseView.Parts parts = parts(id);
        audit.record("CASE_READ", "case", id.toString(), null, Map.of());
        return parts;
    }

    CaseView.Parts parts(CaseId id) {
        CaseStore.Head head = access.head(id);
        CaseFile file = access.whole(head);
        Set<StaffId> handlers = new LinkedHashSet<>();
        steps.recorded(file.contacts().stream().map(LinkedContact::id).toList()).stream()
                .map(RecordedContact::handlers)
                .forEach(handlers::addAll);
        Set<StaffId> people = new LinkedHashSet<>(handlers);
        people.addAll(file.harmed());
        return new CaseView.Parts(head, file, conduct.evidence(id), handlers, registry.staff(people), judgments.of(id));
    }

    /** The whole number of the customer, for a stated purpose that is put on record (REQ-14.3). */
    PhoneNumber discloseNumber(CaseId id, NumberDisclosureRequest wanted) {
        access.mustBeConfirmed();
        PhoneNumber number = access.head(id).customer().number();
        if (number == null) {
            throw Problems.notFound();
        }
        audit.record("NUMBER_DISCLOSED", "case", id.toString(), wanted.reason(), Map.of("purpose", wanted.purpose()));
        return number;
    }

    private void requireSeen(ContactId id, Contact contact) {
        if (contact == null || !Sight.of(caller).covers(contact.centre(), contact.staff())) {
            throw Problems.unknownReference("contactId", id.toString());
        }
    }

    private static Customer customer(CaseOpeningRequest.About about, Collection<Contact> grownOutOf) {
        return new Customer(about.kind(), about.name(), number(about.number(), grownOutOf));
    }

    private static PhoneNumber number(String told, Collection<Contact> grownOutOf) {
        if (told != null && !told.isBlank()) {
            return PhoneNumber.find(told)
                    .orElseThrow(() -> Problems.invalid(
                            "/customer/number",
                            "PhoneNumber",
                            Text.of("電話番号として読み取れません。", "It cannot be read as a telephone number.")));
        }
        return grownOutOf.stream()
                .map(Contact::from)
                .filter(line -> line.withheldReason() == null)
                .map(CallerLine::number)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
