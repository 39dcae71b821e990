package dev.mamori.notification.delivery;

import dev.mamori.platform.data.CrossClient;
import dev.mamori.platform.data.Transactions;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Shows the backlog on the metrics endpoint: {@code mamori_deliveries_pending}, over all clients. */
@ApplicationScoped
class DeliveryMetricsJob {
    private final MeterRegistry metrics;
    private final Transactions transactions;
    private final DeliveryStore store;

    DeliveryMetricsJob(MeterRegistry metrics, Transactions transactions, DeliveryStore store) {
        this.metrics = metrics;
        this.transactions = transactions;
        this.store = store;
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("mamori.deliveries.pending", this, DeliveryMetricsJob::pending)
                .description("Deliveries that wait to be sent, now or at their next time")
                .register(metrics);
    }

    private double pending() {
        return transactions.across(CrossClient.DELIVERY, store::pending);
    }
}
