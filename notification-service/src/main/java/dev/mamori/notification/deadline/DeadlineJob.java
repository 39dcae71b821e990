package dev.mamori.notification.deadline;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.CrossClient;
import dev.mamori.platform.data.Rounds;
import dev.mamori.platform.data.Transactions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Alarms about reports that are late, and lets notices climb that nobody acknowledged. When each is due stands in its row,
 * so a restart loses nothing, and replicas take them one by one.
 */
@ApplicationScoped
class DeadlineJob {
    private static final Logger LOG = Logger.getLogger(DeadlineJob.class);
    private static final int AT_ONCE = 200;

    private final DutyStore store;
    private final DutyService duties;
    private final Transactions transactions;
    private final DeadlineConfig config;
    private final Clock clock;
    private Rounds rounds;

    DeadlineJob(DutyStore store, DutyService duties, Transactions transactions, DeadlineConfig config, Clock clock) {
        this.store = store;
        this.duties = duties;
        this.transactions = transactions;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        rounds = Rounds.start("deadlines", config.every(), this::look);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }

    void look() {
        each(now -> store.overdue(now, AT_ONCE), duties::alarm);
        each(now -> store.unacknowledged(now, AT_ONCE), duties::climb);
    }

    private void each(Function<Instant, List<DutyStore.Due>> find, BiConsumer<ClientId, UUID> act) {
        for (DutyStore.Due due : transactions.across(CrossClient.TIMER, () -> find.apply(clock.instant()))) {
            try {
                transactions.inClient(due.client(), () -> act.accept(due.client(), due.id()));
            } catch (RuntimeException e) {
                LOG.warnf(
                        "%s is looked at again later: %s",
                        due.id(), e.getClass().getName());
            }
        }
    }
}
