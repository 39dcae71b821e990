package dev.mamori.cases.casefile;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.platform.events.CloudEvent;
import dev.mamori.platform.events.FeedHandler;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Lets a case show the verdicts on it. */
@ApplicationScoped
class JudgmentConsumer implements FeedHandler {
    private static final String SIGNED = "dev.mamori.judgment.signed.v1";
    private static final String WITHDRAWN = "dev.mamori.judgment.withdrawn.v1";

    private final CaseJudgmentStore store;
    private final ObjectMapper json;

    JudgmentConsumer(CaseJudgmentStore store, ObjectMapper json) {
        this.store = store;
        this.json = json;
    }

    @RegisterForReflection
    record Signed(
            UUID judgmentId,
            UUID caseId,
            String verdict,
            List<String> criteriaCodes,
            String criteriaSetVersion,
            String decidedBy,
            Instant decidedAt) {
        CaseJudgment toJudgment() {
            return new CaseJudgment(
                    judgmentId,
                    caseId,
                    JudgmentState.SIGNED,
                    verdict,
                    criteriaCodes == null ? List.of() : criteriaCodes,
                    criteriaSetVersion,
                    decidedBy,
                    decidedAt);
        }
    }

    @RegisterForReflection
    record Withdrawn(UUID judgmentId, UUID caseId) {}

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
        if (event.type().equals(SIGNED)) {
            store.keep(event.dataAs(Signed.class, json).toJudgment());
        } else {
            Withdrawn withdrawn = event.dataAs(Withdrawn.class, json);
            store.withdraw(withdrawn.judgmentId(), withdrawn.caseId());
        }
    }
}
