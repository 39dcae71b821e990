package dev.mamori.blocklist.rereview;

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

/** Opens re-reviews when their time has come. Replicas may run it together; the unique key lets one of them open it. */
@ApplicationScoped
class ReReviewJob {
    private static final Logger LOG = Logger.getLogger(ReReviewJob.class);

    private final ReReviewStore store;
    private final ReReviewService reReviews;
    private final Transactions transactions;
    private final Duration lookEvery;
    private Rounds rounds;

    ReReviewJob(
            ReReviewStore store,
            ReReviewService reReviews,
            Transactions transactions,
            @ConfigProperty(name = "mamori.blocklist.re-review-look-every") Duration lookEvery) {
        this.store = store;
        this.reReviews = reReviews;
        this.transactions = transactions;
        this.lookEvery = lookEvery;
    }

    void start(@Observes StartupEvent event) {
        rounds = Rounds.start("re-review", lookEvery, this::look);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }

    /** One look over all clients. A client that fails does not hold up the others. */
    private void look() {
        for (ClientId client : transactions.across(CrossClient.TIMER, store::clientsWithEntries)) {
            try {
                transactions.inClient(client, reReviews::openDue);
            } catch (RuntimeException e) {
                LOG.warnf(
                        "Re-reviews of %s are opened later: %s",
                        client, e.getClass().getName());
            }
        }
    }
}
