package dev.mamori.judgment.playbook;

import dev.mamori.judgment.criteria.HarassmentType;
import dev.mamori.judgment.criteria.TemplateStore;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.events.KnownClients;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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
    private final KnownClients clients;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    PlaybookService(
            PlaybookStore store,
            TemplateStore templates,
            KnownClients clients,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.templates = templates;
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
        var reasons = Playbook.against(plays, types);
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
    PlaybookView sign(UUID id, String name) {
        var kept = store.lock(id).orElseThrow(Problems::notFound);
        var forClient = caller.has(Role.CLIENT);
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
    PlaybookView offered(Set<String> typeCodes) {
        return store.inForce(clock.instant())
                .map(kept -> PlaybookView.of(kept, kept.book().offered(typeCodes)))
                .orElseGet(() -> PlaybookView.template(TEMPLATE, TEMPLATE.offered(typeCodes)));
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
