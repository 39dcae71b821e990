package dev.mamori.platform.events;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/** Takes one feed of one service, event by event, until it is stopped; runs on a virtual thread of its own. */
final class FeedWorker {

    private static final Logger LOG = Logger.getLogger(FeedWorker.class);
    private static final int TRIES = 3;
    private static final Duration NO_WAIT = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final FeedScope scope;
    private final String source;
    private final FeedReader reader;
    private final FeedIntake intake;
    // Held while an event is being taken: stopping interrupts a wait, never a transaction.
    private final ReentrantLock working = new ReentrantLock();
    private final Backoff afterFault = new Backoff();
    private volatile boolean stopping;
    private Thread thread;
    private long position;

    FeedWorker(FeedScope scope, String source, FeedReader reader, FeedIntake intake) {
        this.scope = scope;
        this.source = source;
        this.reader = reader;
        this.intake = intake;
    }

    FeedWorker start() {
        thread = Thread.ofVirtual().name("feed-" + source + "-" + scope).start(this::run);
        return this;
    }

    void stop() {
        stopping = true;
        working.lock();
        try {
            thread.interrupt();
        } finally {
            working.unlock();
        }
    }

    void join(Duration longest) throws InterruptedException {
        thread.join(longest);
    }

    private void run() {
        boolean known = false;
        while (!stopping) {
            try {
                if (!known) {
                    position = intake.position(scope, source);
                }
                known = takePage(read());
                afterFault.reset();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error e) {
                known = false;
                if (!stopping) {
                    LOG.warnf("Feed %s of %s cannot be taken: %s", scope, source, Faults.describe(e));
                    LOG.debug("The feed's fault", e);
                    pause(afterFault.next());
                }
            }
        }
    }

    private EventPage read() throws InterruptedException {
        long asked = System.nanoTime();
        EventPage page = reader.after(scope, position);
        // A source that is stopping does not let us wait for news; asking again at once would be a loop.
        if (page.events().isEmpty() && System.nanoTime() - asked < NO_WAIT.toNanos()) {
            Thread.sleep(PAUSE);
        }
        return page;
    }

    /** False when another replica has moved the cursor: the position must be read again. */
    private boolean takePage(EventPage page) throws InterruptedException {
        long last = position;
        for (CloudEvent event : page.events()) {
            if (stopping) {
                return true;
            }
            last = event.position();
            if (intake.wants(source, event)) {
                if (!takeOrPark(event)) {
                    return false;
                }
                position = last;
            }
        }
        if (last > position) {
            if (!inWork(() ->
                    intake.skip(scope, source, position, page.events().getLast().position()))) {
                return false;
            }
            position = last;
        }
        return true;
    }

    private boolean takeOrPark(CloudEvent event) throws InterruptedException {
        Backoff pauses = new Backoff();
        for (int tries = 1; ; ) {
            try {
                return inWork(() -> intake.take(scope, source, position, event));
            } catch (RuntimeException e) {
                boolean passes = Faults.passes(e);
                LOG.warnf(
                        "Event %s %s of %s in feed %s: try %d failed%s: %s",
                        event.type(),
                        event.id(),
                        source,
                        scope,
                        tries,
                        passes ? ", will pass" : "",
                        Faults.describe(e));
                LOG.debug("The event's fault", e);
                if (!passes && tries++ >= TRIES) {
                    return inWork(() -> intake.park(scope, source, position, event, e, TRIES));
                }
            }
            Thread.sleep(pauses.next());
        }
    }

    private boolean inWork(java.util.function.BooleanSupplier work) throws InterruptedException {
        working.lockInterruptibly();
        try {
            if (stopping) {
                throw new InterruptedException();
            }
            return work.getAsBoolean();
        } finally {
            working.unlock();
        }
    }

    private void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping = true;
        }
    }
}
