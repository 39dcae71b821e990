package dev.mamori.notification.alert;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mamori.platform.events.CloudEvent;
import dev.mamori.platform.events.FeedHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;

/** Takes the live alerts of case-service; nothing but their id, kind and time. */
@ApplicationScoped
class AlertConsumer implements FeedHandler {
    static final String RAISED = "dev.mamori.case.alert-raised.v1";

    private final AlertGroupService alerts;

    AlertConsumer(AlertGroupService alerts) {
        this.alerts = alerts;
    }

    @Override
    public String source() {
        return "case";
    }

    @Override
    public Set<String> types() {
        return Set.of(RAISED);
    }

    @Override
    public From from() {
        return From.CLIENTS;
    }

    @Override
    public void apply(CloudEvent event) {
        JsonNode data = event.data();
        alerts.raised(
                event.client().orElseThrow(() -> new IllegalArgumentException("event of no client")),
                UUID.fromString(data.path("alertId").asText()),
                AlertKind.valueOf(data.path("kind").asText()),
                OffsetDateTime.parse(data.path("at").asText()).toInstant());
    }
}
