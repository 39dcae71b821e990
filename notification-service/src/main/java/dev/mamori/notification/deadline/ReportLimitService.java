package dev.mamori.notification.deadline;

import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.events.KnownClients;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The agreed limits. Works in the caller's transaction of the client. */
@ApplicationScoped
class ReportLimitService {
    private static final Duration LONGEST = Duration.ofDays(366);

    private final ReportLimitStore store;
    private final KnownClients clients;
    private final FieldCipher cipher;
    private final Versions versions;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    ReportLimitService(
            ReportLimitStore store,
            KnownClients clients,
            FieldCipher cipher,
            Versions versions,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.clients = clients;
        this.cipher = cipher;
        this.versions = versions;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** The agreed limit, or the proposal. */
    Limit inForce(ReportKind kind) {
        return store.latest(kind).map(ReportLimitStore.Agreed::limit).orElseGet(kind::proposed);
    }

    List<ReportLimitView> list() {
        return Arrays.stream(ReportKind.values()).map(this::get).toList();
    }

    ReportLimitView get(ReportKind kind) {
        return store.latest(kind).map(this::view).orElseGet(() -> {
            Limit proposed = kind.proposed();
            return new ReportLimitView(
                    kind, 0, proposed.within(), proposed.acknowledgeWithin(), proposed.climbAfter(), null, null);
        });
    }

    ReportLimitView agree(ClientId client, ReportKind kind, ReportLimitRequest request) {
        clients.require(client);
        long version = store.latest(kind).map(ReportLimitStore.Agreed::version).orElse(0L);
        versions.check(version);
        mustBeALimit("/within", request.within());
        mustBeALimit("/acknowledgeWithin", request.acknowledgeWithin());
        mustBeALimit("/climbAfter", request.climbAfter());
        var agreed = new ReportLimitStore.Agreed(
                kind,
                version + 1,
                new Limit(request.within(), request.acknowledgeWithin(), request.climbAfter()),
                cipher.encrypt(request.agreedWith()),
                request.agreedOn());
        if (!store.add(client, agreed, caller.id(), clock.instant())) {
            throw Problems.stale();
        }
        audit.record("REPORT_LIMIT_AGREED", "report-limit", kind.name(), null, Map.of("version", agreed.version()));
        return view(agreed);
    }

    private static void mustBeALimit(String pointer, Duration given) {
        if (given.toSeconds() < 1 || given.compareTo(LONGEST) > 0) {
            throw Problems.invalid(
                    pointer,
                    "Limit",
                    Text.of(
                            "1 秒から 366 日までの期間（ISO 8601）を指定してください。",
                            "Give a duration (ISO 8601) of 1 second to 366 days."));
        }
    }

    private ReportLimitView view(ReportLimitStore.Agreed agreed) {
        Limit limit = agreed.limit();
        return new ReportLimitView(
                agreed.kind(),
                agreed.version(),
                limit.within(),
                limit.acknowledgeWithin(),
                limit.climbAfter(),
                cipher.decrypt(agreed.agreedWith()),
                agreed.agreedOn());
    }
}
