package dev.mamori.cases.guard;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.CrossClient;
import dev.mamori.platform.data.Rounds;
import dev.mamori.platform.data.Transactions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import org.jboss.logging.Logger;

/**
 * Lets alerts that nobody acknowledged climb along the duty roster. When each is due stands in its row, so a restart
 * loses nothing, and replicas take them one by one.
 */
@ApplicationScoped
class AlertClimbJob {
    private static final Logger LOG = Logger.getLogger(AlertClimbJob.class);

    private final AlertStore store;
    private final AlertService alerts;
    private final Transactions transactions;
    private final GuardConfig config;
    private final Clock clock;
    private Rounds rounds;

    AlertClimbJob(AlertStore store, AlertService alerts, Transactions transactions, GuardConfig config, Clock clock) {
        this.store = store;
        this.alerts = alerts;
        this.transactions = transactions;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        rounds = Rounds.start("alert-climb", config.timers(), this::look);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }

    private void look() {
        for (var due : transactions.across(CrossClient.TIMER, () -> store.climbing(clock.instant()))) {
            try {
                transactions.inClient(new ClientId(due.client()), () -> alerts.climb(due.alert()));
            } catch (RuntimeException e) {
                LOG.warnf("Alert %s climbs later: %s", due.alert(), e.getClass().getName());
            }
        }
    }
}
