package dev.mamori.notification.delivery;

import dev.mamori.notification.webhook.EndpointService;
import dev.mamori.notification.webhook.WebhookEnded;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.data.RealTime;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is to be sent: added with the notice, cancelled with the endpoint. Works in the caller's transaction. */
@ApplicationScoped
public class DeliveryService {
    private final DeliveryStore store;
    private final DeliveryLogStore log;
    private final EndpointService endpoints;
    private final Audit audit;
    private final Clock clock;
    private final Clock realTime;
    private final Event<DeliveriesAdded> added;

    DeliveryService(
            DeliveryStore store,
            DeliveryLogStore log,
            EndpointService endpoints,
            Audit audit,
            Clock clock,
            @RealTime Clock realTime,
            Event<DeliveriesAdded> added) {
        this.store = store;
        this.log = log;
        this.endpoints = endpoints;
        this.audit = audit;
        this.clock = clock;
        this.realTime = realTime;
        this.added = added;
    }

    /**
     * Adds one delivery for each endpoint that wants this message.
     *
     * @param messageId the notice's id; the receiver sees it as {@code webhook-id}
     * @param body what is sent, the same in every try
     */
    public void enqueue(ClientId client, UUID messageId, String eventType, String kind, String body) {
        List<UUID> wanting = endpoints.wanting(eventType, kind);
        for (UUID webhookId : wanting) {
            store.add(client, Ids.next(), messageId, webhookId, body, realTime.instant(), clock.instant());
        }
        if (!wanting.isEmpty()) {
            added.fire(new DeliveriesAdded());
        }
    }

    List<DeliveryView> list(UUID before, int most) {
        return log.list(before, most);
    }

    DeliveryView get(UUID deliveryId) {
        return log.find(deliveryId).orElseThrow(Problems::notFound);
    }

    /** Sends once more what was given up, now. */
    DeliveryView redeliver(UUID deliveryId) {
        get(deliveryId);
        if (!store.reopen(deliveryId, realTime.instant())) {
            throw Problems.conflict(Text.of(
                    "再送できるのは、送信を断念した（GIVEN_UP）もので、宛先の Webhook が有効なものだけです。",
                    "Only a delivery that was given up can be sent again, and only to an enabled webhook."));
        }
        audit.record("DELIVERY_REOPENED", "delivery", deliveryId.toString(), null, Map.of());
        added.fire(new DeliveriesAdded());
        return get(deliveryId);
    }

    void cancel(@Observes WebhookEnded ended) {
        store.cancelAll(ended.webhookId(), realTime.instant());
    }
}
