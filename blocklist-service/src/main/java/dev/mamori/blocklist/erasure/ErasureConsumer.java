package dev.mamori.blocklist.erasure;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.platform.events.CloudEvent;
import dev.mamori.platform.events.FeedHandler;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** What case-service has erased is erased here too. */
@ApplicationScoped
class ErasureConsumer implements FeedHandler {
    private static final String CASE_ERASED = "dev.mamori.case.erased.v1";
    private static final String CUSTOMER_ERASED = "dev.mamori.customer.erased.v1";

    private final ErasureService erasures;
    private final ObjectMapper json;

    ErasureConsumer(ErasureService erasures, ObjectMapper json) {
        this.erasures = erasures;
        this.json = json;
    }

    @RegisterForReflection
    record CaseErased(UUID caseId, Instant erasedAt) {}

    @RegisterForReflection
    record CustomerErased(UUID customerId, Instant erasedAt) {}

    @Override
    public String source() {
        return "case";
    }

    @Override
    public Set<String> types() {
        return Set.of(CASE_ERASED, CUSTOMER_ERASED);
    }

    @Override
    public From from() {
        return From.CLIENTS;
    }

    @Override
    public void apply(CloudEvent event) {
        if (event.type().equals(CASE_ERASED)) {
            CaseErased told = event.dataAs(CaseErased.class, json);
            erasures.erase(ErasedSubject.CASE, told.caseId(), event.id(), told.erasedAt());
        } else {
            CustomerErased told = event.dataAs(CustomerErased.class, json);
            erasures.erase(ErasedSubject.CUSTOMER, told.customerId(), event.id(), told.erasedAt());
        }
    }
}
