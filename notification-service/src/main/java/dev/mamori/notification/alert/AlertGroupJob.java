package dev.mamori.notification.alert;

import dev.mamori.platform.data.CrossClient;
import dev.mamori.platform.data.RealTime;
import dev.mamori.platform.data.Rounds;
import dev.mamori.platform.data.Transactions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Tells what was counted when a window is over. */
@ApplicationScoped
class AlertGroupJob {
    private static final Logger LOG = Logger.getLogger(AlertGroupJob.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final AlertGroupStore store;
    private final AlertGroupService alerts;
    private final Transactions transactions;
    private final Clock realTime;
    private Rounds rounds;

    AlertGroupJob(
            AlertGroupStore store, AlertGroupService alerts, Transactions transactions, @RealTime Clock realTime) {
        this.store = store;
        this.alerts = alerts;
        this.transactions = transactions;
        this.realTime = realTime;
    }

    void start(@Observes StartupEvent event) {
        rounds = Rounds.start("alert-groups", EVERY, this::look);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }

    private void look() {
        for (AlertGroupStore.Due due : transactions.across(CrossClient.TIMER, () -> store.due(realTime.instant()))) {
            try {
                transactions.inClient(due.client(), () -> alerts.windowOver(due.client(), due.kind()));
            } catch (RuntimeException e) {
                LOG.warnf(
                        "Alerts of %s are told later: %s",
                        due.client(), e.getClass().getName());
            }
        }
    }
}
