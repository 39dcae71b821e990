package dev.mamori.cases.response;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.events.CloudEvent;
import dev.mamori.platform.events.FeedHandler;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A verdict of harassment opens the response plan of each type that it cites (REQ-13.3, L511). */
@ApplicationScoped
class ResponsePlanConsumer implements FeedHandler {
    private static final String SIGNED = "dev.mamori.judgment.signed.v1";
    private static final String WITHDRAWN = "dev.mamori.judgment.withdrawn.v1";

    private final ResponsePlanStore plans;
    private final Audit audit;
    private final ObjectMapper json;
    private final Clock clock;

    ResponsePlanConsumer(ResponsePlanStore plans, Audit audit, ObjectMapper json, Clock clock) {
        this.plans = plans;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    @RegisterForReflection
    record Told(UUID judgmentId, UUID caseId, String verdict, List<String> criteriaCodes) {}

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
        Told told = event.dataAs(Told.class, json);
        if (event.type().equals(WITHDRAWN)) {
            plans.withdraw(told.judgmentId());
        } else if ("HARASSMENT".equals(told.verdict()) && told.criteriaCodes() != null) {
            List<HarassmentType> types = told.criteriaCodes().stream()
                    .map(HarassmentType::ofCode)
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
            types.forEach(type -> plans.open(told.caseId(), told.judgmentId(), type, clock.instant()));
            audit.record("RESPONSE_PLANS_OPENED", "case", told.caseId().toString(), null, Map.of("types", types));
        }
    }
}
