package dev.mamori.blocklist.erasure;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.CrossClient;
import dev.mamori.platform.data.Rounds;
import dev.mamori.platform.data.Transactions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Erases appeals that were decided after the erasure of their case. Replicas may run it together: it erases once. */
@ApplicationScoped
class ErasureJob {
    private static final Logger LOG = Logger.getLogger(ErasureJob.class);

    private final ErasureStore store;
    private final ErasureService erasures;
    private final Transactions transactions;
    private final Duration lookEvery;
    private Rounds rounds;

    ErasureJob(
            ErasureStore store,
            ErasureService erasures,
            Transactions transactions,
            @ConfigProperty(name = "mamori.blocklist.re-review-look-every") Duration lookEvery) {
        this.store = store;
        this.erasures = erasures;
        this.transactions = transactions;
        this.lookEvery = lookEvery;
    }

    void start(@Observes StartupEvent event) {
        rounds = Rounds.start("erasure", lookEvery, this::look);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }

    private void look() {
        for (ClientId client :
                transactions.across(CrossClient.TIMER, () -> store.clientsWithDecided(erasures.decidedUntil()))) {
            try {
                transactions.inClient(client, erasures::eraseDecided);
            } catch (RuntimeException e) {
                LOG.warnf(
                        "Appeals of %s are erased later: %s",
                        client, e.getClass().getName());
            }
        }
    }
}
