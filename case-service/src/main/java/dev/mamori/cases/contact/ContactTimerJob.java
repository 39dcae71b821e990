package dev.mamori.cases.contact;

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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Looks for due timers of every client, and takes each in its own client's transaction. */
@ApplicationScoped
class ContactTimerJob {
    private static final Logger LOG = Logger.getLogger(ContactTimerJob.class);

    private final ContactTimerStore store;
    private final ContactTimerService timers;
    private final Transactions transactions;
    private final Clock clock;
    private final Duration every;
    private Rounds rounds;

    ContactTimerJob(
            ContactTimerStore store,
            ContactTimerService timers,
            Transactions transactions,
            Clock clock,
            @ConfigProperty(name = "mamori.guard.timers", defaultValue = "PT0.5S") Duration every) {
        this.store = store;
        this.timers = timers;
        this.transactions = transactions;
        this.clock = clock;
        this.every = every;
    }

    void start(@Observes StartupEvent event) {
        rounds = Rounds.start("contact-timer", every, this::look);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }

    private void look() {
        for (var due : transactions.across(CrossClient.TIMER, () -> store.due(clock.instant()))) {
            try {
                transactions.inClient(new ClientId(due.client()), () -> timers.look(due.contact()));
            } catch (RuntimeException e) {
                LOG.warnf(
                        "Contact %s is looked at later: %s",
                        due.contact(), e.getClass().getName());
            }
        }
    }
}
