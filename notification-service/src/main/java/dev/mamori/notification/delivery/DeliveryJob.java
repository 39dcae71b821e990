package dev.mamori.notification.delivery;

import dev.mamori.notification.webhook.WebhookConfig;
import dev.mamori.platform.data.RealTime;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.util.concurrent.Executors;

/** Runs this instance's worker from start to stop. */
@ApplicationScoped
class DeliveryJob {
    private final DeliveryConfig config;
    private final WebhookConfig webhooks;
    private final DeliveryQueueService queue;
    private final Clock realTime;
    private volatile DeliveryWorker worker;

    DeliveryJob(DeliveryConfig config, WebhookConfig webhooks, DeliveryQueueService queue, @RealTime Clock realTime) {
        this.config = config;
        this.webhooks = webhooks;
        this.queue = queue;
        this.realTime = realTime;
    }

    void start(@Observes StartupEvent event) {
        if (config.timeout().compareTo(config.lease()) >= 0) {
            throw new IllegalStateException("mamori.delivery.lease must be longer than mamori.delivery.timeout");
        }
        if (config.enabled()) {
            worker = newWorker();
            worker.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (worker != null) {
            worker.stop(config.timeout());
        }
    }

    void added(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveriesAdded news) {
        if (worker != null) {
            worker.wake();
        }
    }

    /** One more worker on the same queue. */
    DeliveryWorker newWorker() {
        PinnedPost post = new PinnedPost(
                PinnedPost.platformTrust(),
                Executors.newVirtualThreadPerTaskExecutor(),
                config.connectTimeout(),
                config.timeout());
        Sender sender = new Sender(webhooks.destinationRules(), post, realTime, config.longestRetryAfter());
        return new DeliveryWorker(queue, sender, config.poll(), config.maxInFlight());
    }
}
