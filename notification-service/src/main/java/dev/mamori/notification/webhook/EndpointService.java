package dev.mamori.notification.webhook;

import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.RealTime;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Endpoints as the sender of notices sees them. Works in the caller's transaction of the client. */
@ApplicationScoped
public class EndpointService {
    private final WebhookStore store;
    private final FieldCipher cipher;
    private final Audit audit;
    private final Clock realTime;
    private final Event<WebhookEnded> ended;
    private final Event<WebhookSwitchedOff> switchedOff;
    private final WebhookConfig config;
    private final EndpointHealth.Rules rules;

    EndpointService(
            WebhookStore store,
            FieldCipher cipher,
            Audit audit,
            @RealTime Clock realTime,
            Event<WebhookEnded> ended,
            Event<WebhookSwitchedOff> switchedOff,
            WebhookConfig config) {
        this.store = store;
        this.cipher = cipher;
        this.audit = audit;
        this.realTime = realTime;
        this.ended = ended;
        this.switchedOff = switchedOff;
        this.config = config;
        this.rules = config.healthRules();
    }

    /** The enabled endpoints that want this type of event about this kind of notice. */
    public List<UUID> wanting(String eventType, String kind) {
        return store.enabled().stream()
                .filter(row -> row.eventTypes.contains(eventType))
                .filter(row -> row.kinds.isEmpty() || row.kinds.contains(kind))
                .map(row -> row.webhookId)
                .toList();
    }

    /** The endpoint while it is enabled. */
    public Optional<Endpoint> find(UUID webhookId) {
        return store.find(webhookId)
                .filter(row -> row.state == WebhookState.ENABLED)
                .map(this::endpoint);
    }

    /** Whether the endpoint is enabled and wants this type of event about this kind of notice. */
    public boolean wants(UUID webhookId, String eventType, String kind) {
        return wanting(eventType, kind).contains(webhookId);
    }

    /** Refuses (404) an endpoint that this client does not have, and (409) one that is not called. */
    public void mustBeEnabled(UUID webhookId) {
        WebhookRow row = store.find(webhookId).orElseThrow(Problems::notFound);
        if (row.state != WebhookState.ENABLED) {
            throw Problems.conflict(Text.of(
                    "この Webhook は有効（ENABLED）ではありません。", "This webhook is not enabled (ENABLED): activate it first."));
        }
    }

    /** So many messages are sent to it now. Needs the lock of the endpoint. */
    public void taken(Endpoint endpoint, int messages) {
        Instant now = realTime.instant();
        Rate rate = store.traffic(endpoint.webhookId(), now).rate().take(now, messages);
        store.keep(endpoint.webhookId(), rate, messages >= endpoint.room() ? Rate.next(now) : null, now);
    }

    /** It took a message. */
    public void succeeded(UUID webhookId) {
        store.makeGood(webhookId);
    }

    /** It did not take a message. Needs the lock of the endpoint. */
    public void failed(ClientId client, UUID webhookId) {
        Instant now = realTime.instant();
        WebhookStore.Traffic traffic = store.traffic(webhookId, now);
        EndpointHealth health = traffic.health().failed(now, traffic.pausedUntil(), rules);
        if (health.equals(traffic.health())) {
            return;
        }
        store.keep(webhookId, health, now);
        if (health.mustBeSwitchedOff(now, rules)) {
            switchOff(client, webhookId, health.failingSince());
        }
    }

    private void switchOff(ClientId client, UUID webhookId, Instant failingSince) {
        store.lock(webhookId).filter(row -> row.state == WebhookState.ENABLED).ifPresent(row -> {
            row.state = WebhookState.SWITCHED_OFF;
            audit.record(
                    "WEBHOOK_SWITCHED_OFF",
                    "webhook",
                    webhookId.toString(),
                    null,
                    Map.of("failingSince", failingSince.toString()));
            ended.fire(new WebhookEnded(webhookId));
            switchedOff.fire(new WebhookSwitchedOff(client, webhookId, failingSince));
        });
    }

    private Endpoint endpoint(WebhookRow row) {
        Instant now = realTime.instant();
        WebhookStore.Traffic traffic = store.traffic(row.webhookId, now);
        int asked = row.maxPerSecond == null ? config.maxPerSecond() : row.maxPerSecond;
        int room = traffic.rate().room(now, Math.min(asked, config.maxPerSecond()));
        return new Endpoint(
                row.webhookId,
                row.url,
                secrets(row),
                row.ordered,
                room,
                traffic.health().onlyOneTries());
    }

    /** Takes all endpoints of the client away; returns how many there were. */
    public int endAll() {
        List<WebhookRow> rows = store.lockAll();
        rows.forEach(row -> {
            row.end();
            audit.record("WEBHOOK_REMOVED", "webhook", row.webhookId.toString(), null, Map.of());
            ended.fire(new WebhookEnded(row.webhookId));
        });
        return rows.size();
    }

    /** It said that it wants no more (410). */
    public void gone(UUID webhookId) {
        store.lock(webhookId).filter(row -> row.state == WebhookState.ENABLED).ifPresent(row -> {
            row.state = WebhookState.GONE;
            audit.record("WEBHOOK_GONE", "webhook", webhookId.toString(), null, Map.of("status", 410));
            ended.fire(new WebhookEnded(webhookId));
        });
    }

    /** It asked to be left alone for a while: this holds for everything that is to be sent there. */
    public void pause(UUID webhookId, Duration wait) {
        Instant now = realTime.instant();
        store.keep(webhookId, store.traffic(webhookId, now).health().paused(wait), now);
        store.pause(webhookId, now.plus(wait), now);
    }

    private List<String> secrets(WebhookRow row) {
        List<String> secrets = new ArrayList<>(List.of(cipher.decrypt(row.secret)));
        if (row.previousSecret != null && row.previousSecretUntil.isAfter(realTime.instant())) {
            secrets.add(cipher.decrypt(row.previousSecret));
        }
        return secrets;
    }
}
