package dev.mamori.judgment.playbook;

import dev.mamori.judgment.criteria.HarassmentType;
import dev.mamori.judgment.criteria.Side;
import dev.mamori.judgment.criteria.SideService;
import dev.mamori.judgment.criteria.TemplateStore;
import dev.mamori.judgment.playbook.PlaybookRequest.SignatureRequest;
import dev.mamori.judgment.registry.RegistryStore;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.events.KnownClients;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Playbooks: proposed by the agency, signed by both sides, in force from then on; in the client's transaction. */
@ApplicationScoped
class PlaybookService {
    private static final Playbook TEMPLATE = Playbook.template();

    private final PlaybookStore store;
    private final TemplateStore templates;
    private final SideService sides;
    private final RegistryStore registry;
    private final KnownClients clients;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    PlaybookService(
            PlaybookStore store,
            TemplateStore templates,
            SideService sides,
            RegistryStore registry,
            KnownClients clients,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.templates = templates;
        this.sides = sides;
        this.registry = registry;
        this.clients = clients;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    PlaybookView propose(PlaybookRequest wanted) {
        clients.require(new ClientId(Transactions.currentKey()));
        var plays = wanted.entries().isEmpty()
                ? TEMPLATE.plays()
                : wanted.entries().stream()
                        .map(PlaybookRequest.EntryRequest::play)
                        .toList();
        var types = templates.find("CCAJ-DEFAULT").orElseThrow().types().stream()
                .map(HarassmentType::code)
                .toList();
        var reasons = new ArrayList<>(Playbook.against(plays, types));
        reasons.addAll(unknownPlaces(plays));
        if (!reasons.isEmpty()) {
            throw Problems.unprocessable(Text.of("対処法の内容に問題があります。", "The playbook cannot be taken."), reasons);
        }
        if (store.hasVersion(wanted.version())) {
            throw Problems.conflict(Text.of(
                    "版 " + wanted.version() + " はすでにあります。", "There is a version " + wanted.version() + " already."));
        }
        var id = Ids.next();
        store.add(id, wanted.version(), plays, caller.id(), clock.instant());
        audit.record("PLAYBOOK_PROPOSED", "playbook", id.toString(), null, Map.of("version", wanted.version()));
        return view(id);
    }

    /** One side signs; with the second one it is in force at once. */
    PlaybookView sign(UUID id, SignatureRequest signature) {
        var kept = store.lock(id).orElseThrow(Problems::notFound);
        var name = signature.signerName();
        var forClient = sides.of(signature.side()) == Side.CLIENT;
        if (kept.state().equals("ACTIVE") || (forClient ? kept.clientSigner() : kept.agencySigner()) != null) {
            throw Problems.conflict(Text.of("この側はすでに署名しています。", "This side has signed already."));
        }
        var other = forClient ? kept.agencySigner() : kept.clientSigner();
        if (caller.id().equals(other)) {
            var text = Text.of("双方は別の人が署名してください。", "Different people must sign for the two sides.");
            throw Problems.rulesNotMet(text, List.of(Violation.of("DIFFERENT_PEOPLE", text)));
        }
        if (forClient) {
            store.signClient(id, caller.id(), name, clock.instant());
        } else {
            store.signAgency(id, caller.id(), name, clock.instant());
        }
        if (other != null) {
            store.activate(id, clock.instant());
        }
        audit.record("PLAYBOOK_SIGNED", "playbook", id.toString(), null, Map.of("active", other != null));
        return view(id);
    }

    /** What is offered now: the agreed version, else the template, marked as such. */
    PlaybookView offered(Set<String> typeCodes, String centreId, String queueId) {
        return store.inForce(clock.instant())
                .map(kept -> PlaybookView.of(kept, kept.book().offered(typeCodes, centreId, queueId)))
                .orElseGet(() -> PlaybookView.template(TEMPLATE, TEMPLATE.offered(typeCodes, centreId, queueId)));
    }

    /** A place that nobody knows would never be asked for, and what was decided for it would be lost. */
    private List<Violation> unknownPlaces(List<Play> plays) {
        var reasons = new ArrayList<Violation>();
        var queues = registry.queueIds();
        var centres = registry.centreIds();
        for (int i = 0; i < plays.size(); i++) {
            var places = plays.get(i).places();
            for (int j = 0; j < places.size(); j++) {
                var at = "/entries/" + i + "/places/" + j;
                var centre = places.get(j).centreId();
                var queue = places.get(j).queueId();
                if (centre != null && !centres.contains(centre)) {
                    reasons.add(Violation.at(
                            at + "/centreId",
                            "CENTRE_UNKNOWN",
                            Text.of(
                                    "センター " + centre + " はありません。登録されているセンター: " + String.join("・", centres) + "。",
                                    "There is no centre " + centre + "; registered are " + String.join(", ", centres)
                                            + ".")));
                }
                if (queue != null && !queues.contains(queue)) {
                    reasons.add(Violation.at(
                            at + "/queueId",
                            "QUEUE_UNKNOWN",
                            Text.of(
                                    "窓口 " + queue + " はありません。登録されている窓口: " + String.join("・", queues) + "。",
                                    "There is no queue " + queue + "; registered are " + String.join(", ", queues)
                                            + ".")));
                }
            }
        }
        return reasons;
    }

    List<PlaybookView> all() {
        return store.all().stream()
                .map(kept -> PlaybookView.of(kept, kept.book().plays()))
                .toList();
    }

    private PlaybookView view(UUID id) {
        var kept = store.find(id).orElseThrow(Problems::notFound);
        return PlaybookView.of(kept, kept.book().plays());
    }
}
