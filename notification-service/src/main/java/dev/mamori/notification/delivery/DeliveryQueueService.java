package dev.mamori.notification.delivery;

import dev.mamori.notification.webhook.Endpoint;
import dev.mamori.notification.webhook.EndpointService;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.CrossClient;
import dev.mamori.platform.data.RealTime;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** The queue for workers, in transactions of its own, each of one client. */
@ApplicationScoped
class DeliveryQueueService implements DeliveryQueue {
    private static final Logger LOG = Logger.getLogger(DeliveryQueueService.class);
    private static final Set<Integer> BUSY = Set.of(429, 503);

    private final DeliveryStore store;
    private final EndpointService endpoints;
    private final Transactions transactions;
    private final DeliveryConfig config;
    private final Clock realTime;
    private final RetrySchedule schedule;

    DeliveryQueueService(
            DeliveryStore store,
            EndpointService endpoints,
            Transactions transactions,
            DeliveryConfig config,
            @RealTime Clock realTime) {
        this.store = store;
        this.endpoints = endpoints;
        this.transactions = transactions;
        this.config = config;
        this.realTime = realTime;
        this.schedule = config.schedule();
    }

    @Override
    public List<Claim> claim(int room) {
        Instant now = realTime.instant();
        List<DeliveryStore.Due> due = transactions.across(
                CrossClient.DELIVERY, () -> store.endpointsWithWork(now, config.maxPerEndpoint(), room));
        List<Claim> claims = new ArrayList<>();
        for (DeliveryStore.Due endpoint : due) {
            int left = room - claims.size();
            if (left > 0) {
                claims.addAll(claimFrom(endpoint, left));
            }
        }
        return claims;
    }

    // One endpoint whose rows make trouble must not keep the others from being served.
    private List<Claim> claimFrom(DeliveryStore.Due due, int room) {
        try {
            return transactions.inClient(due.client(), () -> claim(due.client(), due.webhookId(), room));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Deliveries to webhook %s cannot be taken", due.webhookId());
            return List.of();
        }
    }

    private List<Claim> claim(ClientId client, UUID webhookId, int room) {
        if (!store.tryLockEndpoint(webhookId)) {
            return List.of();
        }
        Optional<Endpoint> endpoint = endpoints.find(webhookId);
        Instant now = realTime.instant();
        int free = endpoint.map(found -> free(found, room, now)).orElse(0);
        if (free <= 0) {
            return List.of();
        }
        UUID lease = UUID.randomUUID();
        List<Claim> claims = new ArrayList<>();
        for (DeliveryStore.Claimable delivery : store.claimable(webhookId, now, free)) {
            if (goesOn(client, delivery, now)) {
                claims.add(claim(client, endpoint.get(), delivery, lease, now));
            }
        }
        store.lease(claims.stream().map(Claim::deliveryId).toList(), lease, now, config.lease());
        endpoints.taken(endpoint.get(), claims.size());
        return claims;
    }

    private int free(Endpoint endpoint, int room, Instant now) {
        int atATime = endpoint.oneTries() ? 1 : config.maxPerEndpoint();
        int free = Math.min(endpoint.room(), atATime - store.leased(endpoint.webhookId(), now));
        return Math.min(room, free);
    }

    /** Closes a try whose worker died; false when that was the last one planned. */
    private boolean goesOn(ClientId client, DeliveryStore.Claimable delivery, Instant now) {
        if (delivery.leaseSince() == null) {
            return true;
        }
        Attempt interrupted = Attempt.failed(Outcome.INTERRUPTED);
        store.addAttempt(client, delivery.deliveryId(), delivery.tries(), interrupted, delivery.leaseSince(), now);
        if (schedule.next(delivery.triesNow(), now, Optional.empty(), ThreadLocalRandom.current())
                .isEmpty()) {
            giveUp(delivery.deliveryId(), now);
            return false;
        }
        return true;
    }

    private static Claim claim(
            ClientId client, Endpoint endpoint, DeliveryStore.Claimable delivery, UUID lease, Instant now) {
        return new Claim(
                client,
                delivery.deliveryId(),
                endpoint.webhookId(),
                delivery.messageId().toString(),
                lease,
                delivery.tries() + 1,
                delivery.triesNow() + 1,
                now,
                endpoint.url(),
                endpoint.secrets(),
                delivery.body());
    }

    @Override
    public void report(Claim claim, Attempt attempt) {
        transactions.inClient(claim.client(), () -> {
            // The endpoint before the delivery, as everywhere; successes need it only to make it good again.
            if (attempt.outcome() == Outcome.DELIVERED) {
                endpoints.succeeded(claim.webhookId());
            } else {
                store.lockEndpoint(claim.webhookId());
            }
            if (!store.holds(claim.deliveryId(), claim.lease())) {
                LOG.infof("%s ended after its lease: %s", claim, attempt.outcome());
                return;
            }
            Instant now = realTime.instant();
            store.addAttempt(claim.client(), claim.deliveryId(), claim.attempt(), attempt, claim.startedAt(), now);
            settle(claim, attempt, now);
        });
    }

    private void settle(Claim claim, Attempt attempt, Instant now) {
        switch (attempt.outcome()) {
            case DELIVERED -> store.end(claim.deliveryId(), DeliveryState.DELIVERED, now);
            case GONE -> {
                giveUp(claim.deliveryId(), now);
                endpoints.gone(claim.webhookId());
            }
            default -> retry(claim, attempt, now);
        }
    }

    private void retry(Claim claim, Attempt attempt, Instant now) {
        Optional<Duration> pause = attempt.retryAfter().filter(wait -> BUSY.contains(attempt.status()));
        schedule.next(claim.tryOfSchedule(), now, attempt.retryAfter(), ThreadLocalRandom.current())
                .ifPresentOrElse(
                        at -> store.retryAt(claim.deliveryId(), at, now), () -> giveUp(claim.deliveryId(), now));
        pause.ifPresentOrElse(
                wait -> endpoints.pause(claim.webhookId(), wait),
                () -> endpoints.failed(claim.client(), claim.webhookId()));
    }

    private void giveUp(UUID deliveryId, Instant now) {
        LOG.warnf("Delivery %s is given up", deliveryId);
        store.end(deliveryId, DeliveryState.GIVEN_UP, now);
    }
}
