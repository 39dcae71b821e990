package dev.mamori.platform.data;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Seals within a second of the commit. While the database is away it says so once, and goes on when it is back. */
@ApplicationScoped
class AuditSealJob {

    private static final Logger LOG = Logger.getLogger(AuditSealJob.class);

    private final AuditSeals seals;
    private final Duration every;
    private Rounds rounds;
    private boolean failing;

    AuditSealJob(AuditSeals seals, @ConfigProperty(name = "mamori.audit.seal-every") Duration every) {
        this.seals = seals;
        this.every = every;
    }

    void start(@Observes StartupEvent event) {
        rounds = Rounds.start("audit-seal", every, this::round);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }

    private void round() {
        try {
            seals.sealAll();
            failing = false;
        } catch (RuntimeException fault) {
            if (!failing) {
                LOG.warnf(
                        "Audit entries wait for their seal: %s",
                        fault.getClass().getName());
                LOG.debug("The fault", fault);
            }
            failing = true;
        }
    }
}
