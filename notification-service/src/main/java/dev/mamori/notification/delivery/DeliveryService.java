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
     * @param noticeId the receiver sees it as {@code webhook-id}
     */
    public void enqueue(ClientId client, UUID noticeId, String kind, Message message) {
        List<UUID> wanting = endpoints.wanting(message.eventType(), kind);
        for (UUID webhookId : wanting) {
            add(client, noticeId, webhookId, message);
        }
        if (!wanting.isEmpty()) {
            added.fire(new DeliveriesAdded());
        }
    }

    /** Sends a notice once more to one endpoint, or for the first time; false when there is nothing to do. */
    public boolean replay(ClientId client, UUID webhookId, UUID noticeId, Message message, Replay what) {
        List<DeliveryState> ended = what == Replay.ALL
                ? List.of(DeliveryState.GIVEN_UP, DeliveryState.CANCELLED, DeliveryState.DELIVERED)
                : List.of(DeliveryState.GIVEN_UP, DeliveryState.CANCELLED);
        boolean does = store.reopen(webhookId, noticeId, ended, realTime.instant())
                || add(client, noticeId, webhookId, message);
        if (does) {
            added.fire(new DeliveriesAdded());
        }
        return does;
    }

    /** A message that tells of nothing, to see whether the endpoint works. */
    DeliveryView enqueueTest(ClientId client, UUID webhookId) {
        endpoints.mustBeEnabled(webhookId);
        UUID id = Ids.next();
        String body = Tested.event(client.value(), webhookId, id, clock.instant());
        Message message = new Message(Tested.TYPE, "webhooks/" + webhookId, body);
        store.add(client, id, null, webhookId, message, realTime.instant(), clock.instant());
        audit.record("WEBHOOK_TESTED", "webhook", webhookId.toString(), null, Map.of("deliveryId", id.toString()));
        added.fire(new DeliveriesAdded());
        return get(id);
    }

    private boolean add(ClientId client, UUID noticeId, UUID webhookId, Message message) {
        return store.add(client, Ids.next(), noticeId, webhookId, message, realTime.instant(), clock.instant());
    }

    List<DeliveryView> list(DeliveryFilter filter, UUID before, int most) {
        return log.list(filter, before, most);
    }

    /** The deliveries of a notice, the newest first. */
    public List<DeliveryView> of(UUID noticeId) {
        return log.list(new DeliveryFilter(null, noticeId, null, null, null), null, 100);
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
