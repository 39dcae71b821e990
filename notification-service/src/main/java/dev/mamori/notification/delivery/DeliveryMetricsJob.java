package dev.mamori.notification.delivery;

import dev.mamori.platform.data.CrossClient;
import dev.mamori.platform.data.RealTime;
import dev.mamori.platform.data.Transactions;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/**
 * Shows the backlog on the metrics endpoint, over all clients and asked of the database at each look:
 * {@code mamori_deliveries_pending}, {@code mamori_deliveries_due} and {@code mamori_deliveries_lag_seconds}. Each replica
 * shows the same figures.
 */
@ApplicationScoped
class DeliveryMetricsJob {
    private final MeterRegistry metrics;
    private final Transactions transactions;
    private final DeliveryStore store;
    private final Clock clock;

    DeliveryMetricsJob(MeterRegistry metrics, Transactions transactions, DeliveryStore store, @RealTime Clock clock) {
        this.clock = clock;
        this.metrics = metrics;
        this.transactions = transactions;
        this.store = store;
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("mamori.deliveries.pending", this, DeliveryMetricsJob::pending)
                .description("Deliveries that wait to be sent, now or at their next time")
                .register(metrics);
        Gauge.builder("mamori.deliveries.due", this, job -> job.backlog().due())
                .description("Deliveries whose time has come and that no sender has taken; paused endpoints left out")
                .register(metrics);
        Gauge.builder("mamori.deliveries.lag", this, job -> job.backlog().lagSeconds())
                .baseUnit("seconds")
                .description("For how long the oldest of them has been due; 0 when there is none")
                .register(metrics);
    }

    private DeliveryStore.Backlog backlog() {
        return transactions.across(CrossClient.DELIVERY, () -> store.backlog(clock.instant()));
    }

    private double pending() {
        return transactions.across(CrossClient.DELIVERY, store::pending);
    }
}
