package dev.mamori.blocklist.switchoff;

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

/**
 * Lets the queues of every client follow the switch for all, each in its own client's transaction: at once when it was
 * switched, and again for what a crash left behind.
 */
@ApplicationScoped
class SwitchFollowJob {
    private static final Logger LOG = Logger.getLogger(SwitchFollowJob.class);

    private final SwitchStore store;
    private final SwitchService switches;
    private final Transactions transactions;
    private final Duration lookEvery;
    private Rounds rounds;

    SwitchFollowJob(
            SwitchStore store,
            SwitchService switches,
            Transactions transactions,
            @ConfigProperty(name = "mamori.blocklist.switch-look-every") Duration lookEvery) {
        this.store = store;
        this.switches = switches;
        this.transactions = transactions;
        this.lookEvery = lookEvery;
    }

    void start(@Observes StartupEvent event) {
        rounds = Rounds.start("refusal-switch", lookEvery, this::look);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }

    /** Brings all clients behind the switch. One that fails does not hold up the others. */
    void look() {
        for (ClientId client : transactions.across(CrossClient.TIMER, store::clientsBehind)) {
            try {
                transactions.inClient(client, switches::follow);
            } catch (RuntimeException e) {
                LOG.errorf(
                        "The switch is not followed by %s yet: %s",
                        client, e.getClass().getName());
            }
        }
    }
}
