package dev.mamori.cases.privacy;

import dev.mamori.cases.customer.CustomerStore;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes and decides what persons ask about their data (REQ-15.4). */
@ApplicationScoped
class PersonService {
    private final PersonStore store;
    private final CustomerStore customers;
    private final ErasureService erasures;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    PersonService(
            PersonStore store,
            CustomerStore customers,
            ErasureService erasures,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.customers = customers;
        this.erasures = erasures;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    PersonRequestView receive(PersonRequestRequest wanted) {
        if (!customers.exists(wanted.customerId())) {
            throw Problems.unknownReference("customerId", wanted.customerId().toString());
        }
        var request = new PersonRequestView(
                Ids.next(),
                wanted.kind(),
                wanted.customerId(),
                wanted.words(),
                wanted.receivedOn(),
                store.dataClass(wanted.customerId()),
                null,
                null,
                null,
                null,
                null);
        store.add(request, clock.instant(), caller.id());
        audit.record(
                "PERSON_REQUEST_RECEIVED",
                "customer",
                wanted.customerId().toString(),
                null,
                Map.of("kind", wanted.kind()));
        return request;
    }

    PersonRequestView decide(UUID id, PersonDecisionRequest wanted) {
        PersonRequestView request = find(id);
        if ((wanted.outcome() == RequestOutcome.REFUSED) != (wanted.refusalGround() != null)) {
            throw Problems.invalid(
                    "/refusalGround",
                    "GroundOnlyWithRefusal",
                    Text.of(
                            "outcome が REFUSED のときだけ、必ず指定します: " + List.of(RefusalGround.values()),
                            "Give it with REFUSED, and only then: one of " + List.of(RefusalGround.values())));
        }
        DataClass dataClass = store.dataClass(request.customerId());
        if (wanted.refusalGround() != null && !wanted.refusalGround().fits(dataClass)) {
            throw Problems.unprocessable(Text.of(
                    "この理由は、不当な要求を繰り返したと確認された人のデータにだけ使えます。この人のデータは ORDINARY です。",
                    "This ground is for data of confirmed repeaters only; this person's data is ORDINARY."));
        }
        if (!store.decide(id, wanted, dataClass, clock.instant(), caller.id())) {
            throw Problems.conflict(Text.of("この請求は決定済みです。", "It is decided already."));
        }
        audit.record(
                "PERSON_REQUEST_DECIDED",
                "customer",
                request.customerId().toString(),
                null,
                Map.of("outcome", wanted.outcome(), "dataClass", dataClass));
        if (wanted.outcome() == RequestOutcome.GRANTED && request.kind() == PersonRequestKind.STOP_USE) {
            // Erasing takes a second person, as any erasure does.
            erasures.ask(Subject.CUSTOMER, request.customerId(), "本人からの利用停止請求 " + id);
        }
        return find(id);
    }

    /** What is kept of the person, once the disclosure is granted. */
    PersonDataView disclose(UUID id) {
        PersonRequestView request = find(id);
        if (request.kind() != PersonRequestKind.DISCLOSURE || request.outcome() != RequestOutcome.GRANTED) {
            throw Problems.conflict(
                    Text.of("開示が認められた請求だけが対象です。", "Only a disclosure that was granted is carried out."));
        }
        PersonDataView data = store.data(request.customerId()).orElseThrow(Problems::notFound);
        audit.record(
                "PERSON_DATA_DISCLOSED",
                "customer",
                request.customerId().toString(),
                null,
                Map.of("purpose", "PERSON_REQUEST", "requestId", id));
        return data;
    }

    List<PersonRequestView> list(UUID before, int count) {
        return store.list(before, count).stream().map(this::withClass).toList();
    }

    private PersonRequestView find(UUID id) {
        return store.find(id).map(this::withClass).orElseThrow(Problems::notFound);
    }

    private PersonRequestView withClass(PersonRequestView request) {
        return request.dataClass() != null
                ? request
                : new PersonRequestView(
                        request.requestId(),
                        request.kind(),
                        request.customerId(),
                        request.words(),
                        request.receivedOn(),
                        store.dataClass(request.customerId()),
                        null,
                        null,
                        null,
                        null,
                        null);
    }
}
