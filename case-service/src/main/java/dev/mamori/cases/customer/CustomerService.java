package dev.mamori.cases.customer;

import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Registers and finds customers, in the client's transaction that the resource opened. */
@ApplicationScoped
class CustomerService {
    private static final ZoneId JST = ZoneId.of("Asia/Tokyo");

    private final CustomerStore store;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    CustomerService(CustomerStore store, Caller caller, Audit audit, Clock clock) {
        this.store = store;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    KnownCustomer register(CustomerRegistrationRequest wanted) {
        var customer = new KnownCustomer(
                Ids.next(),
                1,
                wanted.kind(),
                wanted.name(),
                wanted.given().stream().map(each -> each.toIdentifier(today())).toList());
        store.add(customer, clock.instant(), caller.id());
        audit("CUSTOMER_REGISTERED", customer.id(), null, Map.of("kind", customer.kind()));
        return customer;
    }

    KnownCustomer read(UUID id) {
        KnownCustomer customer = get(id);
        audit("CUSTOMER_READ", id, null, Map.of());
        return customer;
    }

    KnownCustomer add(UUID id, IdentifierRequest wanted) {
        lock(id);
        store.add(id, wanted.toIdentifier(today()), clock.instant(), caller.id());
        audit("IDENTIFIER_ADDED", id, null, Map.of("kind", wanted.kind(), "confidence", wanted.confidence()));
        return get(id);
    }

    KnownCustomer end(UUID id, UUID identifierId, IdentifierEndRequest wanted) {
        lock(id);
        Identifier identifier = get(id).identifiers().stream()
                .filter(each -> each.id().equals(identifierId))
                .findFirst()
                .orElseThrow(Problems::notFound);
        if (identifier.validUntil() != null) {
            throw Problems.conflict(Text.of("この識別子は既に終了しています。", "The identifier has ended already."));
        }
        if (!wanted.validUntil().isAfter(identifier.validFrom())) {
            throw Problems.invalid(
                    "/validUntil", "Period", Text.of("始まりより後の日にしてください。", "It must be after the first day."));
        }
        store.end(identifierId, wanted.validUntil(), caller.id());
        audit("IDENTIFIER_ENDED", id, wanted.reason(), Map.of("identifierId", identifierId));
        return get(id);
    }

    /** Everybody who had the identifier on that day, surest first. */
    List<CustomersFoundView.Candidate> search(CustomerSearchRequest wanted) {
        String normal = Identifier.normal(wanted.kind(), wanted.value())
                .orElseThrow(() -> Problems.invalid(
                        "/value", "Identifier", Text.of("読み取れない形式です。", "It cannot be read as one of that kind.")));
        LocalDate on = wanted.on() == null ? today() : wanted.on();
        audit.record("CUSTOMER_SEARCHED", "customer", "-", null, Map.of("kind", wanted.kind()));
        return store.having(wanted.kind(), normal, on).stream()
                .map(each -> new CustomersFoundView.Candidate(
                        KnownCustomerView.of(each), surest(each, wanted.kind(), normal, on)))
                .sorted(Comparator.comparing(CustomersFoundView.Candidate::confidence))
                .toList();
    }

    private void lock(UUID id) {
        if (store.lockAndCount(id).isEmpty()) {
            throw Problems.notFound();
        }
    }

    private static Confidence surest(KnownCustomer customer, IdentifierKind kind, String normal, LocalDate on) {
        return customer.identifiers().stream()
                .filter(each -> each.kind() == kind && each.normal().equals(normal) && each.isValidOn(on))
                .map(Identifier::confidence)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private KnownCustomer get(UUID id) {
        return store.find(id).orElseThrow(Problems::notFound);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), JST);
    }

    private void audit(String action, UUID id, String reason, Map<String, ?> details) {
        audit.record(action, "customer", id.toString(), reason, details);
    }
}
