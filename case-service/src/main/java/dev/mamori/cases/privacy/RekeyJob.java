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
        rounds = Rounds.start("rekey", every, this::look);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.stop();
    }

    /** Goes through all of it once; returns how many values could not be put under the present key. */
    int look() {
        int failed = 0;
        List<Column> columns = transactions.inRegistry(() -> store.columns(true));
        for (Column column : transactions.inRegistry(() -> store.columns(false))) {
            failed += look(
                    new Scope() {
                        @Override
                        public <T> T run(Supplier<T> work) {
                            return transactions.inRegistry(work);
                        }
                    },
                    column);
        }
        for (ClientId client : transactions.inRegistry(clients::all)) {
            failed += evidence.look(client);
            for (Column column : columns) {
                failed += look(
                        new Scope() {
                            @Override
                            public <T> T run(Supplier<T> work) {
                                return transactions.inClient(client, work);
                            }
                        },
                        column);
            }
        }
        if (failed > 0) {
            LOG.errorf("%d values are still under an old key and cannot be read; keep that key", failed);
        }
        return failed;
    }

    /** Whose rows are gone through: a client's, or those of the registries. */
    private interface Scope {
        <T> T run(Supplier<T> work);
    }

    private int look(Scope scope, Column column) {
        int failed = 0;
        UUID last = null;
        List<Value> page;
        do {
            UUID after = last;
            page = scope.run(() -> store.old(column, cipher.currentPrefix(), after, AT_ONCE));
            for (Value each : page) {
                last = each.id();
                try {
                    String anew = cipher.encrypt(cipher.decrypt(each.stored()));
                    scope.run(() -> store.put(column, each, anew));
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
        return failed;
    }
}
