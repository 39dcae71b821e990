package dev.mamori.notification.webhook;

import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.data.RealTime;
import dev.mamori.platform.events.KnownClients;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Versions;
import dev.mamori.platform.web.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Endpoints as the client manages them. Works in the caller's transaction of that client. */
@ApplicationScoped
class WebhookService {
    private final WebhookStore store;
    private final WebhookConfig config;
    private final DestinationRules destinations;
    private final KnownClients clients;
    private final FieldCipher cipher;
    private final Versions versions;
    private final Audit audit;
    private final Clock clock;
    private final Clock realTime;
    private final Event<WebhookEnded> ended;

    WebhookService(
            WebhookStore store,
            WebhookConfig config,
            KnownClients clients,
            FieldCipher cipher,
            Versions versions,
            Audit audit,
            Clock clock,
            @RealTime Clock realTime,
            Event<WebhookEnded> ended) {
        this.store = store;
        this.config = config;
        this.destinations = config.destinationRules();
        this.clients = clients;
        this.cipher = cipher;
        this.versions = versions;
        this.audit = audit;
        this.clock = clock;
        this.realTime = realTime;
        this.ended = ended;
    }

    /** An endpoint with the version of its row. */
    record Versioned(WebhookView view, long version) {}

    /** Refuses an address that we would not call. Looks the name up, so call it outside of a transaction. */
    void checkDestination(String url) {
        try {
            destinations.addressesOf(Destination.parse(url));
        } catch (DestinationRefused e) {
            throw Problems.unprocessable(
                    Text.of("この URL は Webhook に使えません。", "This URL cannot be used for a webhook."),
                    List.of(Violation.at("/url", e.reason().name(), WebhookTexts.of(e.reason()))));
        }
    }

    Versioned add(ClientId client, WebhookRequest request) {
        clients.require(client);
        if (store.count() >= config.maxPerClient()) {
            throw Problems.conflict(Text.of(
                    "登録できる Webhook は " + config.maxPerClient() + " 件までです。",
                    "At most " + config.maxPerClient() + " webhooks can be registered."));
        }
        SignatureKind kind = request.signature() == null ? SignatureKind.HMAC : request.signature();
        SigningKey key = SigningKey.next(kind);
        WebhookRow row = new WebhookRow();
        row.webhookId = Ids.next();
        row.clientId = client.value();
        fill(row, request.asChange());
        row.state = WebhookState.ENABLED;
        row.signature = kind;
        row.secret = cipher.encrypt(key.secret());
        row.publicKey = key.publicKeyOrNull();
        row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.add(row);
        audit("WEBHOOK_ADDED", row);
        return new Versioned(WebhookView.of(row, key.secret()), row.version);
    }

    Versioned change(UUID webhookId, WebhookChangeRequest request) {
        WebhookRow row = locked(webhookId);
        versions.check(row.version);
        fill(row, request);
        store.flush();
        audit("WEBHOOK_CHANGED", row);
        return new Versioned(WebhookView.of(row, null), row.version);
    }

    /** Calls an endpoint again that had failed for long and was switched off. */
    Versioned activate(UUID webhookId) {
        WebhookRow row = locked(webhookId);
        versions.check(row.version);
        if (row.state != WebhookState.SWITCHED_OFF) {
            throw Problems.conflict(Text.of(
                    "再開できるのは、停止中（SWITCHED_OFF）の Webhook だけです。",
                    "Only a webhook that was switched off (SWITCHED_OFF) can be activated."));
        }
        row.state = WebhookState.ENABLED;
        store.flush();
        store.keep(webhookId, EndpointHealth.GOOD, realTime.instant());
        audit("WEBHOOK_ACTIVATED", row);
        return new Versioned(WebhookView.of(row, null), row.version);
    }

    /** A new secret; the former one signs as well for a while, so that the receiver can change over in peace. */
    Versioned rotate(UUID webhookId) {
        WebhookRow row = locked(webhookId);
        versions.check(row.version);
        SigningKey key = SigningKey.next(row.signature);
        row.previousSecret = row.secret;
        row.previousPublicKey = row.publicKey;
        row.previousSecretUntil =
                realTime.instant().plus(config.previousSecretValidFor()).truncatedTo(ChronoUnit.MICROS);
        row.secret = cipher.encrypt(key.secret());
        row.publicKey = key.publicKeyOrNull();
        store.flush();
        audit("WEBHOOK_SECRET_ROTATED", row);
        return new Versioned(WebhookView.of(row, key.secret()), row.version);
    }

    /** Ends the endpoint; its secrets are wiped, what was still to be sent is cancelled. */
    void remove(UUID webhookId, boolean onlyTheVersionSeen) {
        WebhookRow row = locked(webhookId);
        if (onlyTheVersionSeen) {
            versions.check(row.version);
        }
        row.end();
        store.flush();
        audit("WEBHOOK_REMOVED", row);
        ended.fire(new WebhookEnded(row.webhookId));
    }

    Versioned get(UUID webhookId) {
        WebhookRow row = store.find(webhookId).orElseThrow(Problems::notFound);
        return new Versioned(WebhookView.of(row, null), row.version);
    }

    List<WebhookView> list(UUID after, int most) {
        return store.list(after, most).stream()
                .map(row -> WebhookView.of(row, null))
                .toList();
    }

    private static void fill(WebhookRow row, WebhookChangeRequest request) {
        row.url = request.url();
        row.eventTypes = List.copyOf(request.eventTypes());
        row.kinds = request.kinds() == null ? List.of() : List.copyOf(request.kinds());
        row.ordered = Boolean.TRUE.equals(request.ordered());
        row.maxPerSecond = request.maxPerSecond();
    }

    // The worker changes the row too when the endpoint says that it is gone; one waits for the other.
    private WebhookRow locked(UUID webhookId) {
        return store.lock(webhookId).orElseThrow(Problems::notFound);
    }

    // The URL is left out: its path often is a secret of the receiver.
    private void audit(String action, WebhookRow row) {
        audit.record(action, "webhook", row.webhookId.toString(), null, Map.of());
    }
}
