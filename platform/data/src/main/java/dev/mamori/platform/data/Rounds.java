package dev.mamori.platform.data;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Repeats some work in a thread of its own, at intervals or sooner when it is woken. The work is not called twice at
 * once, and what it throws does not end the rounds.
 */
public final class Rounds {
    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private final Semaphore wake = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopping;

    private Rounds(String name, Duration every, Runnable work) {
        thread = Thread.ofVirtual().name(name).unstarted(() -> run(every, work));
    }

    /** Begins at once. */
    public static Rounds start(String name, Duration every, Runnable work) {
        Rounds rounds = new Rounds(name, every, work);
        rounds.thread.start();
        return rounds;
    }

    /** There is something to do now. */
    public void wake() {
        wake.release();
    }

    /** Lets the present round end and starts no other; waits up to five seconds. */
    public void stop() throws InterruptedException {
        stopping = true;
        wake();
        thread.join(Duration.ofSeconds(5));
    }

    private void run(Duration every, Runnable work) {
        try {
            while (!stopping) {
                wake.drainPermits();
                round(work);
                if (wake.tryAcquire(every.toMillis(), TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** By name only: the message of a fault may quote personal data. A timer that died in silence would be worse. */
    private void round(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            LOG.errorf(
                    "Round of %s failed and comes again: %s",
                    thread.getName(), e.getClass().getName());
            LOG.debug("The round's fault", e);
        }
    }
}
