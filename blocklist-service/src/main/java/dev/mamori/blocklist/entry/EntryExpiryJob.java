package dev.mamori.blocklist.entry;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.CrossClient;
import dev.mamori.platform.data.Rounds;
import dev.mamori.platform.data.Transactions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Ends what clients consented to who left, and tells the others of entries that ended by time. Late or stopped, it harms nobody: the refusals themselves end with the
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
    private Rounds rounds;

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
        rounds = Rounds.start("entry-expiry", lookEvery, this::look);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }

    /** One look over all clients. A client that fails does not hold up the others. */
    void look() {
        each(transactions.across(CrossClient.TIMER, store::leftClientsWithEntries), entries::endOfLeftClient);
        each(
                transactions.across(CrossClient.TIMER, () -> store.clientsWithEntriesOver(clock.instant())),
                entries::tellOfExpired);
    }

    private void each(List<ClientId> clients, Runnable work) {
        for (ClientId client : clients) {
            try {
                transactions.inClient(client, work);
            } catch (RuntimeException e) {
                LOG.warnf(
                        "Ended entries of %s are told later: %s",
                        client, e.getClass().getName());
            }
        }
    }
}
