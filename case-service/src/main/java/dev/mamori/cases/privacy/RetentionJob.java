package dev.mamori.cases.privacy;

import dev.mamori.cases.evidence.EvidenceFileService;
import dev.mamori.cases.privacy.ErasureStore.Due;
import dev.mamori.cases.privacy.ErasureStore.Removal;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Rounds;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.events.KnownClients;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Erases what has been kept for its time. Each thing goes in a transaction of its own, so that one that cannot be erased
 * keeps no other; each is locked and looked at anew in it, so that two replicas do not get in each other's way.
 */
@ApplicationScoped
class RetentionJob {
    private static final Logger LOG = Logger.getLogger(RetentionJob.class);
    private static final ZoneId JST = ZoneId.of("Asia/Tokyo");
    private static final int AT_ONCE = 50;

    private final ErasureStore store;
    private final ErasureService erasures;
    private final RetentionService retention;
    private final OffboardingStore offboarding;
    private final EvidenceFileService evidence;
    private final KnownClients clients;
    private final Transactions transactions;
    private final RetentionConfig config;
    private final Clock clock;
    private Rounds rounds;

    RetentionJob(
            ErasureStore store,
            ErasureService erasures,
            RetentionService retention,
            OffboardingStore offboarding,
            EvidenceFileService evidence,
            KnownClients clients,
            Transactions transactions,
            RetentionConfig config,
            Clock clock) {
        this.store = store;
        this.erasures = erasures;
        this.retention = retention;
        this.offboarding = offboarding;
        this.evidence = evidence;
        this.clients = clients;
        this.transactions = transactions;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        rounds = Rounds.start("retention", config.lookEvery(), this::look);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }

    void look() {
        for (ClientId client : transactions.inRegistry(clients::all)) {
            guarded("client " + client, () -> look(client));
        }
    }

    private void look(ClientId client) {
        boolean leaves = transactions.inClient(client, this::leaves);
        Periods periods = transactions.inClient(client, retention::periods);
        erase(client, Subject.CASE, periods.caseDays(), leaves);
        erase(client, Subject.CONTACT, periods.contactDays(), leaves);
        erase(client, Subject.CUSTOMER, periods.customerDays(), leaves);
        removeBytes(client);
        if (leaves) {
            transactions.inClient(client, () -> {
                offboarding.done(clock.instant());
                return null;
            });
        }
    }

    /** By page, each after the one before, so that what cannot be erased is passed over and not met again. */
    private void erase(ClientId client, Subject subject, int days, boolean all) {
        // A client that leaves takes along also what began a moment ago.
        Instant before =
                all ? clock.instant().plus(Duration.ofDays(1)) : clock.instant().minus(Duration.ofDays(days));
        Due last = null;
        List<Due> page;
        do {
            Due after = last;
            page = transactions.inClient(client, () -> due(subject, before, all, after));
            for (Due each : page) {
                guarded(
                        subject + " " + each.id(),
                        () -> transactions.inClient(client, () -> erasures.eraseDue(subject, each.id(), all)));
                last = each;
            }
        } while (page.size() == AT_ONCE);
    }

    private List<Due> due(Subject subject, Instant before, boolean all, Due after) {
        return switch (subject) {
            case CASE -> store.dueCases(before, all, after, AT_ONCE);
            case CONTACT -> store.dueContacts(before, all, after, AT_ONCE);
            case CUSTOMER -> store.dueCustomers(before, all, after, AT_ONCE);
        };
    }

    private void removeBytes(ClientId client) {
        UUID last = null;
        List<Removal> page;
        do {
            UUID after = last;
            page = transactions.inClient(client, () -> store.removals(after, AT_ONCE));
            for (Removal each : page) {
                guarded("evidence " + each.file(), () -> {
                    evidence.remove(each.client(), each.file(), each.parts());
                    transactions.inClient(client, () -> {
                        store.removed(each.file());
                        return null;
                    });
                });
                last = each.file();
            }
        } while (page.size() == AT_ONCE);
    }

    private boolean leaves() {
        return offboarding
                .find()
                .filter(each ->
                        each.confirmedBy() != null && !each.endsOn().isAfter(LocalDate.ofInstant(clock.instant(), JST)))
                .isPresent();
    }

    private static void guarded(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warnf("Not erased yet: %s, %s", what, e.getClass().getName());
        }
    }
}
