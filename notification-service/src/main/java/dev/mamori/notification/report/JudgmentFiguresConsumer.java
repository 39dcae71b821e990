package dev.mamori.notification.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.events.CloudEvent;
import dev.mamori.platform.events.FeedHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Counts the judgments that judgment-service signs and withdraws. */
@ApplicationScoped
class JudgmentFiguresConsumer implements FeedHandler {
    static final String SIGNED = "dev.mamori.judgment.signed.v1";
    static final String WITHDRAWN = "dev.mamori.judgment.withdrawn.v1";

    private final FigureStore figures;

    JudgmentFiguresConsumer(FigureStore figures) {
        this.figures = figures;
    }

    @Override
    public String source() {
        return "judgment";
    }

    @Override
    public Set<String> types() {
        return Set.of(SIGNED, WITHDRAWN);
    }

    @Override
    public From from() {
        return From.CLIENTS;
    }

    @Override
    public void apply(CloudEvent event) {
        ClientId client = event.client().orElseThrow(() -> new IllegalArgumentException("event of no client"));
        JsonNode data = event.data();
        String judgment = data.path("judgmentId").asText();
        String caseId = data.path("caseId").asText();
        if (event.type().equals(WITHDRAWN)) {
            figures.withdrawn(client, judgment, caseId);
            return;
        }
        List<String> types = StreamSupport.stream(data.path("criteriaCodes").spliterator(), false)
                .flatMap(code -> CustomerHarassmentType.of(code.asText()).stream())
                .map(Enum::name)
                .distinct()
                .toList();
        Instant at = data.hasNonNull("decidedAt")
                ? OffsetDateTime.parse(data.path("decidedAt").asText()).toInstant()
                : event.time();
        figures.judged(client, judgment, caseId, data.path("verdict").asText(), types, at);
    }
}
