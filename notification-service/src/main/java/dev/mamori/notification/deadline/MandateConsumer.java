package dev.mamori.notification.deadline;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.platform.events.CloudEvent;
import dev.mamori.platform.events.FeedHandler;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** A judgment that leaves the agreed mandate is owed to the client as a report (ESC.OUT_OF_MANDATE, REQ-12.5.8). */
@ApplicationScoped
class MandateConsumer implements FeedHandler {
    private final DutyService duties;
    private final ObjectMapper json;

    MandateConsumer(DutyService duties, ObjectMapper json) {
        this.duties = duties;
        this.json = json;
    }

    @RegisterForReflection
    record Escalated(UUID caseId, Instant escalatedAt) {}

    @Override
    public String source() {
        return "judgment";
    }

    @Override
    public Set<String> types() {
        return Set.of("dev.mamori.judgment.out-of-mandate.v1");
    }

    @Override
    public From from() {
        return From.CLIENTS;
    }

    @Override
    public void apply(CloudEvent event) {
        Escalated told = event.dataAs(Escalated.class, json);
        duties.outOfMandate(event.client().orElseThrow(), told.caseId(), told.escalatedAt());
    }
}
