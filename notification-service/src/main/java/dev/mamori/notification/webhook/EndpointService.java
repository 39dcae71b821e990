package dev.mamori.notification.webhook;

import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.RealTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
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

    EndpointService(
            WebhookStore store, FieldCipher cipher, Audit audit, @RealTime Clock realTime, Event<WebhookEnded> ended) {
        this.store = store;
        this.cipher = cipher;
        this.audit = audit;
        this.realTime = realTime;
        this.ended = ended;
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
                .map(row -> new Endpoint(row.webhookId, row.url, secrets(row)));
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
        store.pause(webhookId, realTime.instant().plus(wait));
    }

    private List<String> secrets(WebhookRow row) {
        List<String> secrets = new ArrayList<>(List.of(cipher.decrypt(row.secret)));
        if (row.previousSecret != null && row.previousSecretUntil.isAfter(realTime.instant())) {
            secrets.add(cipher.decrypt(row.previousSecret));
        }
        return secrets;
    }
}
