package dev.mamori.notification.client;

import dev.mamori.platform.data.Audit;
import dev.mamori.platform.events.Feed;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Registers client companies and tells the other services. */
@ApplicationScoped
public class ClientService {
    static final String LEFT = "dev.mamori.client.left.v1";
    static final String REGISTERED = "dev.mamori.client.registered.v1";

    private final ClientStore store;
    private final Caller caller;
    private final Audit audit;
    private final Feed feed;
    private final Clock clock;

    ClientService(ClientStore store, Caller caller, Audit audit, Feed feed, Clock clock) {
        this.store = store;
        this.caller = caller;
        this.audit = audit;
        this.feed = feed;
        this.clock = clock;
    }

    /** Registers a company, in the caller's transaction of the registries. */
    ClientView register(ClientRequest request) {
        if (store.find(request.clientId()).isPresent()) {
            throw Problems.conflict(Text.of(
                    "クライアント「" + request.clientId() + "」は登録済みです。",
                    "The client \"" + request.clientId() + "\" is registered already."));
        }
        ClientRow row = new ClientRow();
        row.clientId = request.clientId();
        row.nameJa = request.nameJa();
        row.nameEn = request.nameEn();
        row.inHouse = request.inHouse();
        row.registeredAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.add(row);
        audit.record("CLIENT_REGISTERED", "client", row.clientId, null, Map.of("inHouse", row.inHouse));
        feed.append(
                REGISTERED,
                row.clientId,
                Map.of(
                        "clientId", row.clientId,
                        "nameJa", row.nameJa,
                        "nameEn", row.nameEn,
                        "inHouse", row.inHouse));
        return ClientView.of(row);
    }

    /** Keeps when the client left, in the caller's transaction of the registries; the first time stands. */
    public Instant leave(String clientId) {
        ClientRow row = store.lock(clientId).orElseThrow(Problems::notFound);
        if (row.leftAt == null) {
            row.leftAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
            audit.record("CLIENT_LEFT", "client", clientId, null, Map.of());
            feed.append(LEFT, clientId, Map.of("clientId", clientId, "leftAt", row.leftAt));
        }
        return row.leftAt;
    }

    ClientView get(String clientId) {
        return store.find(clientId).map(ClientView::of).orElseThrow(Problems::notFound);
    }

    /** An admin and our own services see all, others the clients of their token. */
    List<ClientView> list(String after, int most) {
        boolean all = caller.has(Role.ADMIN) || caller.has(Role.SERVICE);
        return (all ? store.list(after, most) : store.list(caller.clients(), after, most))
                .stream().map(ClientView::of).toList();
    }
}
