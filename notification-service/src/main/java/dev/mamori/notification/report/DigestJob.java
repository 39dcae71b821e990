package dev.mamori.notification.report;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Rounds;
import dev.mamori.platform.data.Transactions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jboss.logging.Logger;

/** Makes yesterday's digest of each client in the morning. The notice is made once, whichever replica comes first. */
@ApplicationScoped
class DigestJob {
    private static final Logger LOG = Logger.getLogger(DigestJob.class);

    private final DigestService digests;
    private final ClientNameStore clients;
    private final Transactions transactions;
    private final DigestConfig config;
    private final Clock clock;
    private Rounds rounds;
    private LocalDate done;

    DigestJob(
            DigestService digests,
            ClientNameStore clients,
            Transactions transactions,
            DigestConfig config,
            Clock clock) {
        this.digests = digests;
        this.clients = clients;
        this.transactions = transactions;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            rounds = Rounds.start("morning-digest", config.every(), this::look);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (rounds != null) {
            rounds.stop();
        }
    }

    private void look() {
        ZonedDateTime now = clock.instant().atZone(MonthlyReportService.JAPAN);
        LocalDate today = now.toLocalDate();
        if (today.equals(done) || now.toLocalTime().isBefore(LocalTime.parse(config.at()))) {
            return;
        }
        boolean all = true;
        for (ClientId client : transactions.inRegistry(clients::all)) {
            try {
                transactions.inClient(client, () -> digests.tell(client, today.minusDays(1)));
            } catch (RuntimeException e) {
                all = false;
                LOG.warnf(
                        "The digest of %s comes later: %s", client, e.getClass().getName());
            }
        }
        if (all) {
            done = today;
        }
    }
}
