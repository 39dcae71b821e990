package dev.mamori.blocklist.entry;

import dev.mamori.platform.data.CrossClient;
import dev.mamori.platform.data.Transactions;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;

/** Shows {@code mamori_blocks_expiring}: how many blocks, over all clients, end within fourteen days. */
@ApplicationScoped
class EntryMetricsJob {
    static final Duration SOON = Duration.ofDays(14);

    private final MeterRegistry metrics;
    private final Transactions transactions;
    private final BlockEntryStore store;
    private final Clock clock;

    EntryMetricsJob(MeterRegistry metrics, Transactions transactions, BlockEntryStore store, Clock clock) {
        this.metrics = metrics;
        this.transactions = transactions;
        this.store = store;
        this.clock = clock;
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("mamori.blocks.expiring", this, EntryMetricsJob::expiring)
                .description("Blocks that end within fourteen days")
                .register(metrics);
    }

    private double expiring() {
        return transactions.across(
                CrossClient.TIMER, () -> store.endingBy(clock.instant().plus(SOON)));
    }
}
