package dev.mamori.notification.alert;

import dev.mamori.notification.notice.Draft;
import dev.mamori.notification.notice.NoticeKind;
import dev.mamori.notification.notice.NoticeService;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.RealTime;
import dev.mamori.platform.events.KnownClients;
import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Sends live alerts further, grouped and counted. The wall of case-service has them at once and each of them; this is for
 * those who do not watch it. Works in the caller's transaction of the client.
 */
@ApplicationScoped
class AlertGroupService {
    private final AlertGroupStore store;
    private final NoticeService notices;
    private final KnownClients clients;
    private final Versions versions;
    private final Audit audit;
    private final Clock clock;
    private final Clock realTime;

    AlertGroupService(
            AlertGroupStore store,
            NoticeService notices,
            KnownClients clients,
            Versions versions,
            Audit audit,
            Clock clock,
            @RealTime Clock realTime) {
        this.store = store;
        this.notices = notices;
        this.clients = clients;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
        this.realTime = realTime;
    }

    /** An alert was raised: told at once when it is the first of its kind for a while, otherwise counted. */
    void raised(ClientId client, UUID alert, AlertKind kind, Instant at) {
        if (!store.count(client, alert, kind, at)) {
            return;
        }
        Forwarding forwarding = forwarding();
        Instant now = now();
        AlertGroup first = AlertGroup.first(now, forwarding.window());
        if (store.begin(client, kind, first)) {
            tell(client, kind, 1, forwarding, alert.toString(), at);
            return;
        }
        AlertGroup group = store.lock(kind).orElseThrow().another(now, forwarding.window());
        store.keep(kind, group);
        if (group.isNew()) {
            tell(client, kind, 1, forwarding, alert.toString(), at);
        }
    }

    /** The window is over: what was counted in it is told as a number. */
    void windowOver(ClientId client, AlertKind kind) {
        Instant now = now();
        AlertGroup group = store.lock(kind).orElseThrow();
        int waiting = group.toTell(now);
        if (waiting > 0) {
            Forwarding forwarding = forwarding();
            store.keep(kind, group.afterTelling(now, forwarding.window()));
            String cause = group.startedAt() + ":" + group.alerts();
            tell(client, kind, waiting, forwarding, cause, clock.instant());
        }
    }

    Forwarding forwarding() {
        return store.forwarding().map(AlertGroupStore.Decided::forwarding).orElse(Forwarding.USUAL);
    }

    AlertGroupStore.Decided decided() {
        return store.forwarding().orElse(new AlertGroupStore.Decided(Forwarding.USUAL, 0));
    }

    AlertGroupStore.Decided decide(ClientId client, Forwarding forwarding) {
        clients.require(client);
        long version = decided().version();
        versions.check(version);
        store.decide(client, forwarding, version + 1);
        audit.record(
                "ALERT_FORWARDING_DECIDED",
                "client",
                client.value(),
                null,
                Map.of(
                        "toClient",
                        forwarding.toClient(),
                        "departments",
                        List.copyOf(forwarding.departments()),
                        "window",
                        forwarding.window().toString()));
        return new AlertGroupStore.Decided(forwarding, version + 1);
    }

    private void tell(
            ClientId client, AlertKind kind, int alerts, Forwarding forwarding, String cause, Instant occurredAt) {
        String subject = "alerts/" + kind;
        String once = "alerts:" + kind + ":" + cause;
        Text words = words(kind, alerts);
        if (!forwarding.departments().isEmpty()) {
            Draft inside = Draft.inside(
                    NoticeKind.LIVE_ALERTS, forwarding.departments(), subject, null, words, true, occurredAt);
            notices.tell(client, inside, once);
        }
        if (forwarding.toClient()) {
            notices.tell(client, Draft.toClient(NoticeKind.LIVE_ALERTS, subject, null, words, true, occurredAt), once);
        }
    }

    private static Text words(AlertKind kind, int alerts) {
        return Text.of(
                "【現場アラート】%s：%d件。センターの責任者が対応しています。お客様や従業員を特定する情報は含めていません。".formatted(ja(kind), alerts),
                ("Live alerts: %s: %d. The centre's superiors are on it. This holds nothing that identifies customers or"
                                + " staff.")
                        .formatted(en(kind), alerts));
    }

    private static String ja(AlertKind kind) {
        return switch (kind) {
            case THREAT -> "脅迫・犯罪のおそれ";
            case HELP -> "応援の要請";
            case ABUSE -> "暴言・怒声";
            case LIMIT -> "上限時間の超過";
        };
    }

    private static String en(AlertKind kind) {
        return switch (kind) {
            case THREAT -> "threat or crime";
            case HELP -> "call for help";
            case ABUSE -> "abuse";
            case LIMIT -> "over the time limit";
        };
    }

    private Instant now() {
        return realTime.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
