package dev.mamori.blocklist.screening;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Writes down refused calls behind the answers: within a fifth of a second to the spool on disk, from there to the
 * database whenever it is there. A crash loses what had not reached the disk, which is the one exception to "nothing
 * acknowledged is lost"; the number is counted.
 */
@ApplicationScoped
class RefusedCallJob {
    private static final Logger LOG = Logger.getLogger(RefusedCallJob.class);
    private static final int BATCH = 500;
    private static final long LOOK_EVERY_MILLIS = 200;
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final RefusedCallStore store;
    private final Transactions transactions;
    private final RefusedCallSpoolService spool;
    private final BlockingQueue<RefusedCall> waiting;
    private final Counter written;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private Thread toDisk;
    private Thread toDatabase;

    RefusedCallJob(
            RefusedCallStore store,
            Transactions transactions,
            RefusedCallSpoolService spool,
            MeterRegistry meters,
            @ConfigProperty(name = "mamori.blocklist.refused-calls-kept") int kept) {
        this.store = store;
        this.transactions = transactions;
        this.spool = spool;
        this.waiting = new ArrayBlockingQueue<>(kept);
        this.written = meters.counter("mamori.screening.refused.calls", "record", "written");
    }

    /** Never blocks and never fails: the answer does not wait for the record. */
    void record(RefusedCall call) {
        spool.takeOn();
        if (!waiting.offer(call)) {
            spool.lose(1);
        }
    }

    void start(@Observes StartupEvent event) {
        if (spool.isOnDisk()) {
            toDisk = Thread.ofPlatform().daemon().name("refused-calls-to-disk").start(this::spoolAll);
        }
        toDatabase = Thread.ofPlatform().daemon().name("refused-calls").start(this::deliverAll);
    }

    /** What is on disk is delivered by the next run; what is in memory has to reach the disk now. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        if (toDisk != null) {
            toDisk.join(STOPPING);
        }
        toDatabase.join(STOPPING);
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void spoolAll() {
        try {
            while (!isStopping() || !waiting.isEmpty()) {
                List<RefusedCall> batch = next();
                if (!batch.isEmpty()) {
                    spool.keep(batch);
                }
                rest(batch.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<RefusedCall> next() throws InterruptedException {
        List<RefusedCall> batch = new ArrayList<>();
        RefusedCall first = waiting.poll(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
            batch.add(first);
            waiting.drainTo(batch, BATCH - 1);
        }
        return batch;
    }

    /** Between two steps, unless more is waiting: many calls in one step cost little more than one. */
    private void rest(int done) throws InterruptedException {
        if (done < BATCH) {
            stopping.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void deliverAll() {
        try {
            while (!isStopping() || !spool.isOnDisk() && !waiting.isEmpty()) {
                if (spool.isOnDisk()) {
                    deliverFromDisk();
                } else {
                    deliver(next());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliverFromDisk() throws InterruptedException {
        try {
            Spool.Batch batch = spool.read(BATCH);
            if (batch.lines().isEmpty()) {
                stopping.await(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
            } else if (deliver(batch.lines().stream()
                    .map(spool::open)
                    .filter(Objects::nonNull)
                    .toList())) {
                spool.takeAway(batch);
                rest(batch.lines().size());
            }
        } catch (IOException failed) {
            LOG.errorf("The spool of refused calls cannot be read: %s", failed);
            stopping.await(RETRY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Tries until it succeeds; false when the service stops before. Delivering again changes nothing. */
    private boolean deliver(List<RefusedCall> calls) throws InterruptedException {
        Map<ClientId, List<RefusedCall>> byClient = calls.stream().collect(Collectors.groupingBy(RefusedCall::client));
        for (Map.Entry<ClientId, List<RefusedCall>> some : byClient.entrySet()) {
            while (!write(some.getKey(), some.getValue())) {
                if (stopping.await(RETRY.toMillis(), TimeUnit.MILLISECONDS)) {
                    if (!spool.isOnDisk()) {
                        spool.lose(calls.size());
                    }
                    return false;
                }
            }
        }
        return true;
    }

    private boolean write(ClientId client, List<RefusedCall> calls) {
        try {
            transactions.inClient(client, () -> store.add(calls));
            written.increment(calls.size());
            return true;
        } catch (RuntimeException failed) {
            if (!databaseAnswers()) {
                LOG.warnf("%d refused calls are written later: %s", calls.size(), failed.getMessage());
                return false;
            }
            // One of them does not fit, for example since an older database was restored: the others must not wait.
            calls.forEach(call -> writeOne(client, call));
            return true;
        }
    }

    private void writeOne(ClientId client, RefusedCall call) {
        try {
            transactions.inClient(client, () -> store.add(List.of(call)));
            written.increment();
        } catch (RuntimeException doesNotFit) {
            spool.giveUp(call, doesNotFit);
        }
    }

    private boolean databaseAnswers() {
        try {
            transactions.inRegistry(() -> true);
            return true;
        } catch (RuntimeException away) {
            return false;
        }
    }
}
