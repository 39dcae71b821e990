package dev.mamori.judgment.shadow;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.events.KnownClients;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Works on shadow runs, one batch of each client after another. A run's place is kept with each batch, so another replica
 * or the next start goes on where one stopped; the lock on the run's row keeps two replicas off the same batch.
 */
@ApplicationScoped
class ShadowJob {
    private static final Logger LOG = Logger.getLogger(ShadowJob.class);
    private static final int MOST_FAILURES = 5;

    private final ShadowService shadows;
    private final Transactions transactions;
    private final KnownClients clients;
    private final Duration lookEvery;
    private final Map<ClientId, Integer> failures = new HashMap<>();
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean stopping;
    private Thread thread;

    ShadowJob(
            ShadowService shadows,
            Transactions transactions,
            KnownClients clients,
            @ConfigProperty(name = "mamori.judgment.shadow-look-every") Duration lookEvery) {
        this.shadows = shadows;
        this.transactions = transactions;
        this.clients = clients;
        this.lookEvery = lookEvery;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("shadow-runs").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wake();
        thread.join(Duration.ofSeconds(5));
    }

    /** A run was started here: do not wait for the next look. */
    void wake() {
        wake.release();
    }

    private void run() {
        try {
            while (!stopping) {
                if (!look() && wake.tryAcquire(lookEvery.toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A batch of each client that has a run; true when there may be more. */
    private boolean look() {
        boolean more = false;
        try {
            for (ClientId client : transactions.inRegistry(clients::all)) {
                more |= !stopping && step(client);
            }
        } catch (RuntimeException | Error e) {
            LOG.warnf("Shadow runs are looked for later: %s", e.getClass().getName());
        }
        return more;
    }

    private boolean step(ClientId client) {
        try {
            var more = transactions.inClient(client, shadows::step);
            failures.remove(client);
            return more;
        } catch (RuntimeException e) {
            LOG.warnf(
                    "A shadow run of %s goes on later: %s", client, e.getClass().getName());
            return failedOften(client);
        }
    }

    /** A batch that fails each time would be tried for ever: after some times the run ends as FAILED. */
    private boolean failedOften(ClientId client) {
        if (failures.merge(client, 1, Integer::sum) < MOST_FAILURES) {
            return false;
        }
        failures.remove(client);
        try {
            transactions.inClient(client, shadows::giveUp);
        } catch (RuntimeException e) {
            LOG.warnf(
                    "A shadow run of %s cannot be ended: %s",
                    client, e.getClass().getName());
        }
        return false;
    }
}
