package dev.mamori.cases.matter;

import dev.mamori.cases.casefile.CaseAccessService;
import dev.mamori.cases.casefile.CaseFile;
import dev.mamori.cases.casefile.CaseFile.LinkedContact;
import dev.mamori.cases.casefile.CaseId;
import dev.mamori.cases.contact.ContactId;
import dev.mamori.cases.contact.ContactStore;
import dev.mamori.cases.contact.Sight;
import dev.mamori.cases.customer.CustomerStore;
import dev.mamori.cases.matter.Matter.Contacted;
import dev.mamori.cases.measure.Answer;
import dev.mamori.cases.measure.MeasureStore;
import dev.mamori.cases.measure.MeasureStore.Owner;
import dev.mamori.cases.measure.MeasureStore.Recorded;
import dev.mamori.cases.measure.Measures;
import dev.mamori.cases.measure.Promise;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps matters, in the client's transaction that the resource opened. */
@ApplicationScoped
class MatterService {
    private final MatterStore store;
    private final MeasureStore measures;
    private final CustomerStore customers;
    private final ContactStore contacts;
    private final CaseAccessService cases;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    MatterService(
            MatterStore store,
            MeasureStore measures,
            CustomerStore customers,
            ContactStore contacts,
            CaseAccessService cases,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.measures = measures;
        this.customers = customers;
        this.contacts = contacts;
        this.cases = cases;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    MatterView open(MatterRequest wanted) {
        if (wanted.customerId() != null && !customers.exists(wanted.customerId())) {
            throw Problems.unknownReference("customerId", wanted.customerId().toString());
        }
        UUID id = Ids.next();
        store.add(id, wanted.title(), wanted.customerId(), now(), caller.id());
        wanted.contacts().forEach(each -> {
            requireSeen(each);
            store.link(id, each, false, now(), caller.id());
        });
        audit("MATTER_OPENED", id, Map.of("contactIds", wanted.contacts()));
        return view(id);
    }

    MatterView view(UUID id) {
        Matter matter = get(id);
        Measures done = measures.ofMatter(id);
        return MatterView.of(matter, done, History.of(done, matter.contacts(), clock.instant()));
    }

    MatterView read(UUID id) {
        MatterView view = view(id);
        audit("MATTER_READ", id, Map.of());
        return view;
    }

    List<MatterView> ofCustomer(UUID customer) {
        if (!customers.exists(customer)) {
            throw Problems.notFound();
        }
        return store.ofCustomer(customer).stream().map(each -> view(each.id())).toList();
    }

    long link(UUID id, MatterContactRequest wanted) {
        long version = change(id);
        var contact = new ContactId(wanted.contactId());
        requireSeen(contact);
        if (!store.link(id, contact, wanted.isClarification(), now(), caller.id())) {
            throw Problems.conflict(Text.of("このコンタクトは既にこの用件に含まれています。", "The contact belongs to the matter already."));
        }
        audit("CONTACT_LINKED", id, Map.of("contactId", contact.value()));
        return version;
    }

    long record(UUID id, Answer answer) {
        long version = change(id);
        if (answer.contact() != null
                && get(id).contacts().stream().noneMatch(each -> each.id().equals(answer.contact()))) {
            throw Problems.unknownReference("contactId", answer.contact().toString());
        }
        measures.add(Owner.ofMatter(id), answer, recorded());
        audit("ANSWER_RECORDED", id, Map.of("answerId", answer.id(), "completesMatter", answer.completesMatter()));
        return version;
    }

    long record(UUID id, Promise promise) {
        long version = change(id);
        measures.add(Owner.ofMatter(id), promise, recorded());
        audit(
                "PROMISE_RECORDED",
                id,
                Map.of("promiseId", promise.id(), "dueAt", promise.dueAt().toString()));
        return version;
    }

    Promise keep(UUID id, UUID promiseId, Instant keptAtOrNull) {
        change(id);
        promise(id, promiseId);
        Instant keptAt = keptAtOrNull == null ? now() : keptAtOrNull.truncatedTo(ChronoUnit.MICROS);
        if (!measures.keep(promiseId, keptAt, recorded())) {
            throw Problems.conflict(Text.of("この約束は履行済みと記録されています。", "The promise is on record as kept."));
        }
        audit("PROMISE_KEPT", id, Map.of("promiseId", promiseId));
        return promise(id, promiseId);
    }

    /** Closes the matter. What is still owed to the customer is told in one answer. */
    long close(UUID id, Instant atOrNull) {
        long version = change(id);
        Measures done = measures.ofMatter(id);
        var missing = new ArrayList<Violation>();
        if (done.answeredAt().isEmpty()) {
            missing.add(Violation.of("NOT_ANSWERED", Text.of("完了した回答の記録がありません。", "No complete answer is on record.")));
        }
        done.openPromises()
                .forEach(each -> missing.add(Violation.of(
                        "PROMISE_OPEN",
                        Text.of("約束が果たされていません: " + each.what(), "A promise is not kept: " + each.what()))));
        if (!missing.isEmpty()) {
            throw Problems.rulesNotMet(Text.of("まだ終了できません。", "It cannot be closed yet."), missing);
        }
        if (!store.close(id, atOrNull == null ? now() : atOrNull.truncatedTo(ChronoUnit.MICROS), caller.id())) {
            throw Problems.conflict(Text.of("この用件は終了済みです。", "The matter is closed already."));
        }
        audit("MATTER_CLOSED", id, Map.of());
        return version;
    }

    HistoryStatementView statement(UUID id) {
        Matter matter = get(id);
        return statement(measures.ofMatter(id), matter.contacts());
    }

    HistoryStatementView statement(CaseId id) {
        CaseFile file = cases.see(id);
        var linked = file.contacts().stream().filter(LinkedContact::sameMatter).toList();
        var told = contacts.all(linked.stream().map(LinkedContact::id).toList());
        return statement(
                measures.of(id),
                linked.stream()
                        .map(each ->
                                new Contacted(each.id(), told.get(each.id()).startedAt(), each.clarification()))
                        .toList());
    }

    private HistoryStatementView statement(Measures done, Collection<Contacted> contacted) {
        Instant now = clock.instant();
        return HistoryStatementView.of(History.of(done, contacted, now), now);
    }

    private Promise promise(UUID id, UUID promiseId) {
        return measures.ofMatter(id).promises().stream()
                .filter(each -> each.id().equals(promiseId))
                .findFirst()
                .orElseThrow(Problems::notFound);
    }

    private long change(UUID id) {
        return store.lockAndCount(id).orElseThrow(Problems::notFound);
    }

    private Matter get(UUID id) {
        return store.find(id).orElseThrow(Problems::notFound);
    }

    private void requireSeen(ContactId contact) {
        if (contacts.find(contact, Sight.of(caller)).isEmpty()) {
            throw Problems.unknownReference("contactId", contact.toString());
        }
    }

    private Recorded recorded() {
        return new Recorded(now(), caller.id());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void audit(String action, UUID id, Map<String, ?> details) {
        audit.record(action, "matter", id.toString(), null, details);
    }
}
