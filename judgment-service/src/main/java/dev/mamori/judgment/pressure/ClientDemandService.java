package dev.mamori.judgment.pressure;

import dev.mamori.judgment.pressure.ClientDemandRequest.AnswerRequest;
import dev.mamori.judgment.verdict.JudgmentStore;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.events.Feed;
import dev.mamori.platform.events.KnownClients;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Records what a client demands from its stronger position and passes it on to legal, in the client's transaction. It
 * changes no judgment, and no judgment looks at it (guideline L561-563, REQ-14.5).
 */
@ApplicationScoped
class ClientDemandService {
    static final String RECORDED = "dev.mamori.judgment.client-demand-recorded.v1";

    private final ClientDemandStore store;
    private final JudgmentStore judgments;
    private final KnownClients clients;
    private final Caller caller;
    private final Audit audit;
    private final Feed feed;
    private final Clock clock;

    ClientDemandService(
            ClientDemandStore store,
            JudgmentStore judgments,
            KnownClients clients,
            Caller caller,
            Audit audit,
            Feed feed,
            Clock clock) {
        this.store = store;
        this.judgments = judgments;
        this.clients = clients;
        this.caller = caller;
        this.audit = audit;
        this.feed = feed;
        this.clock = clock;
    }

    ClientDemandView record(ClientDemandRequest wanted) {
        clients.require(new ClientId(Transactions.currentKey()));
        if (wanted.judgmentId() != null && judgments.row(wanted.judgmentId()).isEmpty()) {
            throw Problems.unknownReference("judgmentId", wanted.judgmentId().toString());
        }
        var made = new ClientDemandView(
                Ids.next(),
                wanted.kind(),
                wanted.text(),
                wanted.madeBy(),
                wanted.receivedAt(),
                wanted.judgmentId(),
                caller.id(),
                clock.instant(),
                null,
                null,
                null);
        store.add(made);
        audit.record(
                "CLIENT_DEMAND_RECORDED",
                "client-demand",
                made.demandId().toString(),
                null,
                Map.of("kind", made.kind()));
        var data = new LinkedHashMap<String, Object>();
        data.put("demandId", made.demandId());
        data.put("kind", made.kind());
        data.put("recordedAt", made.recordedAt());
        feed.append(RECORDED, made.demandId().toString(), data);
        return made;
    }

    /** Legal takes it, once, and says what is done. */
    ClientDemandView take(UUID demandId, AnswerRequest given) {
        var demand = store.lock(demandId).orElseThrow(Problems::notFound);
        if (demand.takenBy() != null) {
            throw Problems.conflict(Text.of("専門部署がすでに受け取っています。", "Legal has taken it already."));
        }
        store.take(demandId, caller.id(), clock.instant(), given.answer());
        audit.record("CLIENT_DEMAND_TAKEN", "client-demand", demandId.toString(), null, Map.of());
        return store.lock(demandId).orElseThrow();
    }
}
