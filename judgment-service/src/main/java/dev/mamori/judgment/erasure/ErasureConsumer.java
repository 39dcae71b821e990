package dev.mamori.judgment.erasure;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.platform.events.CloudEvent;
import dev.mamori.platform.events.FeedHandler;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Erases what case-service erased. */
@ApplicationScoped
class ErasureConsumer implements FeedHandler {
    private static final String CASE = "dev.mamori.case.erased.v1";
    private static final String CONTACT = "dev.mamori.contact.erased.v1";
    private static final String CUSTOMER = "dev.mamori.customer.erased.v1";

    private final ErasureService erasures;
    private final ObjectMapper json;

    ErasureConsumer(ErasureService erasures, ObjectMapper json) {
        this.erasures = erasures;
        this.json = json;
    }

    /** Of the three ids the one of the event's type is there. */
    @RegisterForReflection
    record Erased(UUID caseId, UUID contactId, UUID customerId, Instant erasedAt) {}

    @Override
    public String source() {
        return "case";
    }

    @Override
    public Set<String> types() {
        return Set.of(CASE, CONTACT, CUSTOMER);
    }

    @Override
    public From from() {
        return From.CLIENTS;
    }

    @Override
    public void apply(CloudEvent event) {
        var erased = event.dataAs(Erased.class, json);
        switch (event.type()) {
            case CASE -> erasures.eraseCase(erased.caseId(), erased.erasedAt());
            case CONTACT -> erasures.eraseContact(erased.contactId(), erased.erasedAt());
            default -> erasures.customerErased(erased.customerId(), erased.erasedAt());
        }
    }
}
