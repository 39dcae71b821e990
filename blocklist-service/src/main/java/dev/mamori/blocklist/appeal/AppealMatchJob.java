package dev.mamori.blocklist.appeal;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.CrossClient;
import dev.mamori.platform.data.Rounds;
import dev.mamori.platform.data.Transactions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/**
 * Compares appeals of the public form with the list, right after they were answered: so the answer takes the same time
 * for every number. What a crash leaves behind is found at the next look.
 */
@ApplicationScoped
class AppealMatchJob {
    private static final Logger LOG = Logger.getLogger(AppealMatchJob.class);

    private final AppealStore store;
    private final AppealService appeals;
    private final Transactions transactions;
    private final AppealConfig config;
    private Rounds rounds;

    AppealMatchJob(AppealStore store, AppealService appeals, Transactions transactions, AppealConfig config) {
        this.store = store;
        this.appeals = appeals;
        this.transactions = transactions;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        rounds = Rounds.start("appeal-match", config.lookEvery(), this::look);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }

    /** An appeal has come in. */
    void wake() {
        rounds.wake();
    }

    /** One look over all clients. A client that fails does not hold up the others. */
    private void look() {
        for (ClientId client : transactions.across(CrossClient.TIMER, store::clientsToMatch)) {
            try {
                transactions.inClient(client, appeals::matchNew);
            } catch (RuntimeException e) {
                LOG.warnf(
                        "Appeals of %s are compared later: %s",
                        client, e.getClass().getName());
            }
        }
    }
}
