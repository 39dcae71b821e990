package dev.mamori.cases.privacy;

import dev.mamori.cases.evidence.EvidenceRekeyService;
import dev.mamori.cases.privacy.RekeyStore.Column;
import dev.mamori.cases.privacy.RekeyStore.Value;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.Rounds;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.events.KnownClients;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Puts values that were encrypted with an old key under the present one, so that the old one can be taken away. A value is
 * only replaced by itself, so that two replicas may do it at once; one that cannot be read is passed over and told.
 */
@ApplicationScoped
class RekeyJob {
    private static final Logger LOG = Logger.getLogger(RekeyJob.class);
    private static final int AT_ONCE = 50;

    private final RekeyStore store;
    private final FieldCipher cipher;
    private final EvidenceRekeyService evidence;
    private final KnownClients clients;
    private final Transactions transactions;
    private final Duration every;
    private Rounds rounds;
    private volatile boolean done;

    RekeyJob(
            RekeyStore store,
            FieldCipher cipher,
            EvidenceRekeyService evidence,
            KnownClients clients,
            Transactions transactions,
            @ConfigProperty(name = "mamori.rekey.look-every", defaultValue = "PT1H") Duration every) {
        this.store = store;
        this.cipher = cipher;
        this.evidence = evidence;
        this.clients = clients;
        this.transactions = transactions;
        this.every = every;
    }

    void start(@Observes StartupEvent event) {
        rounds = Rounds.start("rekey", every, this::round);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }

    /** Once a whole pass found nothing under another key there will be nothing until the keys change: at a restart. */
    private void round() {
        if (!done) {
            Pass pass = look();
            done = pass.put() == 0 && pass.failed() == 0;
        }
    }

    /**
     * What a pass did.
     *
     * @param put values that were put under the present key
     * @param failed values that could not be, and clients that could not be gone through
     */
    record Pass(int put, int failed) {
        Pass and(Pass other) {
            return new Pass(put + other.put, failed + other.failed);
        }
    }

    /** Goes through all of it once. */
    Pass look() {
        List<Column> ofClients = transactions.inRegistry(() -> store.columns(true));
        List<Column> ofRegistries = transactions.inRegistry(() -> store.columns(false));
        Pass all = guarded("the registries", () -> look(null, ofRegistries));
        for (ClientId client : transactions.inRegistry(clients::all)) {
            all = all.and(guarded("client " + client, () -> look(client, ofClients)))
                    .and(guarded("evidence of " + client, () -> new Pass(0, evidence.look(client))));
        }
        if (all.failed() > 0) {
            LOG.errorf("%d values are still under an old key; keep that key", all.failed());
        }
        return all;
    }

    /** One that fails keeps no other. */
    private static Pass guarded(String what, Supplier<Pass> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            LOG.warnf(
                    "Not gone through for old keys: %s, %s", what, e.getClass().getName());
            return new Pass(0, 1);
        }
    }

    private Pass look(ClientId clientOrNull, List<Column> columns) {
        return columns.stream().map(each -> look(clientOrNull, each)).reduce(new Pass(0, 0), Pass::and);
    }

    private Pass look(ClientId clientOrNull, Column column) {
        int put = 0;
        int failed = 0;
        UUID last = null;
        List<Value> page;
        do {
            UUID after = last;
            page = run(clientOrNull, () -> store.old(column, cipher.currentPrefix(), after, AT_ONCE));
            for (Value each : page) {
                last = each.id();
                try {
                    String anew = cipher.encrypt(cipher.decrypt(each.stored()));
                    put += run(clientOrNull, () -> store.put(column, each, anew)) ? 1 : 0;
                } catch (RuntimeException e) {
                    failed++;
                    LOG.warnf(
                            "Not under the present key: %s of %s %s, %s",
                            column.column(),
                            column.table(),
                            each.id(),
                            e.getClass().getName());
                }
            }
        } while (page.size() == AT_ONCE);
        return new Pass(put, failed);
    }

    private <T> T run(ClientId clientOrNull, Supplier<T> work) {
        return clientOrNull == null ? transactions.inRegistry(work) : transactions.inClient(clientOrNull, work);
    }
}
