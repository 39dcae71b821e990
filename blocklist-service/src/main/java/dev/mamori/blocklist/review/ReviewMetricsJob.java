package dev.mamori.blocklist.review;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Rounds;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.events.KnownClients;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Shows which client's block requests wait for a decision, and for how long: {@code mamori_reviews_waiting} and
 * {@code mamori_reviews_oldest_seconds}, by client. Counted once a minute and client by client: nothing crosses clients.
 */
@ApplicationScoped
class ReviewMetricsJob {
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final BlockRequestStore store;
    private final KnownClients clients;
    private final Transactions transactions;
    private final Clock clock;
    private final MultiGauge waiting;
    private final MultiGauge oldest;
    private Rounds rounds;

    ReviewMetricsJob(
            BlockRequestStore store,
            KnownClients clients,
            Transactions transactions,
            MeterRegistry meters,
            Clock clock) {
        this.store = store;
        this.clients = clients;
        this.transactions = transactions;
        this.clock = clock;
        this.waiting = MultiGauge.builder("mamori.reviews.waiting")
                .description("Block requests that wait for a reviewer, the client's consent or facts")
                .register(meters);
        this.oldest = MultiGauge.builder("mamori.reviews.oldest")
                .baseUnit("seconds")
                .description("Since the longest waiting of them was submitted; 0 when there is none")
                .register(meters);
    }

    void start(@Observes StartupEvent event) {
        rounds = Rounds.start("review-metrics", EVERY, this::count);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }

    void count() {
        Set<ClientId> all = transactions.inRegistry(clients::all);
        Instant now = clock.instant();
        List<MultiGauge.Row<?>> counts = new ArrayList<>();
        List<MultiGauge.Row<?>> ages = new ArrayList<>();
        for (ClientId client : all) {
            BlockRequestStore.Waiting found = transactions.inClient(client, store::waiting);
            Tags tags = Tags.of("client", client.value());
            counts.add(MultiGauge.Row.of(tags, found.requests()));
            ages.add(MultiGauge.Row.of(
                    tags,
                    found.since() == null
                            ? 0
                            : Duration.between(found.since(), now).toSeconds()));
        }
        waiting.register(counts, true);
        oldest.register(ages, true);
    }
}
