package dev.mamori.platform.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Wakes the readers who wait for news of one feed. Each feed has a count of rings: a reader notes it before he looks, and
 * waits only while it has not moved since, so that no ring is missed between looking and waiting.
 */
@ApplicationScoped
class FeedBell {

    private static final class Bell {
        private final Condition rung;
        private long count;

        private Bell(Condition rung) {
            this.rung = rung;
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Bell> bells = new HashMap<>();
    private boolean closed;
    private Duration longest = Duration.ofMinutes(1);

    long count(String scope) {
        lock.lock();
        try {
            return bell(scope).count;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the bell rang after {@code seen}; false when {@code wanted} has passed or the service stops. */
    boolean await(String scope, long seen, Duration wanted) {
        lock.lock();
        try {
            Bell bell = bell(scope);
            long left = Math.min(wanted.toNanos(), longest.toNanos());
            while (bell.count == seen && left > 0 && !closed) {
                long asleep = bell.rung.awaitNanos(left);
                left = Math.min(asleep, longest.toNanos());
            }
            return bell.count != seen && !closed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    void ring(String scope) {
        lock.lock();
        try {
            Bell bell = bell(scope);
            bell.count++;
            bell.rung.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The service is about to stop: whoever waits goes home soon, and nobody waits long any more. */
    void closeSoon() {
        lock.lock();
        try {
            longest = Duration.ofSeconds(1);
            bells.values().forEach(bell -> bell.rung.signalAll());
        } finally {
            lock.unlock();
        }
    }

    /** Sends everybody home: the service stops. */
    void close() {
        lock.lock();
        try {
            closed = true;
            bells.values().forEach(bell -> bell.rung.signalAll());
        } finally {
            lock.unlock();
        }
    }

    private Bell bell(String scope) {
        return bells.computeIfAbsent(scope, unused -> new Bell(lock.newCondition()));
    }
}
