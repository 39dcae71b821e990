package dev.mamori.blocklist.entry;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.CrossClient;
import dev.mamori.platform.data.Transactions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Tells the others of entries that ended by time. Late or stopped, it harms nobody: the refusals themselves end with the
 * clock. Replicas may run it together; the row's lock lets one of them tell.
 */
@ApplicationScoped
class EntryExpiryJob {
    private static final Logger LOG = Logger.getLogger(EntryExpiryJob.class);

    private final BlockEntryStore store;
    private final BlockEntryService entries;
    private final Transactions transactions;
    private final Clock clock;
    private final Duration lookEvery;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Thread thread;

    EntryExpiryJob(
            BlockEntryStore store,
            BlockEntryService entries,
            Transactions transactions,
            Clock clock,
            @ConfigProperty(name = "mamori.blocklist.expiry-look-every") Duration lookEvery) {
        this.store = store;
        this.entries = entries;
        this.transactions = transactions;
        this.clock = clock;
        this.lookEvery = lookEvery;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("entry-expiry").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        thread.join(Duration.ofSeconds(5));
    }

    private void run() {
        try {
            do {
                look();
            } while (!stopping.await(lookEvery.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One look over all clients. A client that fails does not hold up the others. */
    void look() {
        try {
            for (ClientId client :
                    transactions.across(CrossClient.TIMER, () -> store.clientsWithEntriesOver(clock.instant()))) {
                try {
                    transactions.inClient(client, entries::tellOfExpired);
                } catch (RuntimeException e) {
                    LOG.warnf("Ended entries of %s are told later: %s", client, e.getMessage());
                }
            }
        } catch (RuntimeException e) {
            LOG.warnf("Ended entries are told later: %s", e.getMessage());
        }
    }
}
