package dev.mamori.blocklist.screening;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Writes down refused calls behind the answers. What waits is bounded: while the database is away the newest calls beyond
 * it are counted as lost, which is the one exception to "nothing acknowledged is lost".
 */
@ApplicationScoped
class RefusedCallJob {
    private static final Logger LOG = Logger.getLogger(RefusedCallJob.class);
    private static final int BATCH = 500;
    private static final long LOOK_EVERY_MILLIS = 200;

    private final RefusedCallStore store;
    private final Transactions transactions;
    private final BlockingQueue<RefusedCall> waiting;
    private final Counter written;
    private final Counter lost;
    private volatile boolean stopping;
    private Thread thread;

    RefusedCallJob(
            RefusedCallStore store,
            Transactions transactions,
            MeterRegistry meters,
            @ConfigProperty(name = "mamori.blocklist.refused-calls-kept") int kept) {
        this.store = store;
        this.transactions = transactions;
        this.waiting = new ArrayBlockingQueue<>(kept);
        this.written = meters.counter("mamori.screening.refused.calls", "record", "written");
        this.lost = meters.counter("mamori.screening.refused.calls", "record", "lost");
    }

    /** Never blocks and never fails: the answer does not wait for the record. */
    void record(RefusedCall call) {
        if (!waiting.offer(call)) {
            lost.increment();
        }
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("refused-calls").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        thread.join(Duration.ofSeconds(5));
    }

    private void run() {
        try {
            while (!stopping || !waiting.isEmpty()) {
                RefusedCall first = waiting.poll(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    List<RefusedCall> batch = new ArrayList<>(List.of(first));
                    waiting.drainTo(batch, BATCH - 1);
                    write(batch);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<RefusedCall> batch) throws InterruptedException {
        Map<ClientId, List<RefusedCall>> byClient = batch.stream().collect(Collectors.groupingBy(RefusedCall::client));
        for (Map.Entry<ClientId, List<RefusedCall>> calls : byClient.entrySet()) {
            try {
                transactions.inClient(calls.getKey(), () -> calls.getValue().forEach(store::add));
                written.increment(calls.getValue().size());
            } catch (RuntimeException e) {
                LOG.warnf(
                        "%d refused calls are written later: %s",
                        calls.getValue().size(), e.getMessage());
                calls.getValue().forEach(this::record);
                if (stopping) {
                    lost.increment(waiting.size());
                    waiting.clear();
                } else {
                    Thread.sleep(Duration.ofSeconds(1));
                }
            }
        }
    }
}
