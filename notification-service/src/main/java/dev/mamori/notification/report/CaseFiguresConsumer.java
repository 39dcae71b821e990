package dev.mamori.notification.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.events.CloudEvent;
import dev.mamori.platform.events.FeedHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;

/** Counts the cases that case-service opens, and what is stated of their cause. */
@ApplicationScoped
class CaseFiguresConsumer implements FeedHandler {
    static final String OPENED = "dev.mamori.case.opened.v1";
    static final String CAUSE_STATED = "dev.mamori.case.cause-stated.v1";
    private static final Set<String> CAUSES = Set.of("YES", "NO", "UNKNOWN");

    private final FigureStore figures;

    CaseFiguresConsumer(FigureStore figures) {
        this.figures = figures;
    }

    @Override
    public String source() {
        return "case";
    }

    @Override
    public Set<String> types() {
        return Set.of(OPENED, CAUSE_STATED);
    }

    @Override
    public From from() {
        return From.CLIENTS;
    }

    @Override
    public void apply(CloudEvent event) {
        ClientId client = event.client().orElseThrow(() -> new IllegalArgumentException("event of no client"));
        JsonNode data = event.data();
        String caseId = data.path("caseId").asText();
        if (event.type().equals(OPENED)) {
            figures.opened(client, caseId, time(data, event.time()));
        } else {
            String caused = data.path("companyCaused").asText();
            if (!CAUSES.contains(caused)) {
                throw new IllegalArgumentException("companyCaused is missing or unknown");
            }
            figures.caused(client, caseId, caused);
        }
    }

    private static Instant time(JsonNode data, Instant written) {
        return data.hasNonNull("openedAt")
                ? OffsetDateTime.parse(data.path("openedAt").asText()).toInstant()
                : written;
    }
}
