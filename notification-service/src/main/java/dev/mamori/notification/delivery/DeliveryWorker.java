package dev.mamori.notification.delivery;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Takes due deliveries and sends them, each on its own virtual thread. Any number of workers, in one process or many,
 * may run on the same queue: the queue leases each delivery to one of them.
 */
final class DeliveryWorker {
    private static final Logger LOG = Logger.getLogger(DeliveryWorker.class);

    private final DeliveryQueue queue;
    private final Sender sender;
    private final Duration poll;
    private final Semaphore room;
    private final int most;
    private final Semaphore news = new Semaphore(0);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean stopped;

    /**
     * @param poll longest wait between two looks at the queue
     * @param most how many messages one worker sends at a time
     */
    DeliveryWorker(DeliveryQueue queue, Sender sender, Duration poll, int most) {
        this.queue = queue;
        this.sender = sender;
        this.poll = poll;
        this.most = most;
        this.room = new Semaphore(most);
    }

    void start() {
        Thread.ofVirtual().name("delivery-worker").start(this::run);
    }

    /** Looks at the queue now; called when something was added. */
    void wake() {
        news.release();
    }

    /** Takes nothing more and waits for what is being sent; the lease brings back what does not end in time. */
    void stop(Duration patience) {
        if (stopped) {
            return;
        }
        stopped = true;
        wake();
        try {
            if (!room.tryAcquire(most, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Some deliveries did not end before the stop; they are sent again when their lease ends");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
    }

    private void run() {
        while (!stopped) {
            try {
                if (take() == 0) {
                    news.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS);
                }
                news.drainPermits();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private int take() throws InterruptedException {
        int free = room.availablePermits();
        if (free == 0) {
            return 0;
        }
        List<Claim> claims;
        try {
            claims = queue.claim(free);
        } catch (RuntimeException e) {
            LOG.warn("Deliveries could not be read; trying again in " + poll, e);
            return 0;
        }
        for (Claim claim : claims) {
            room.acquire();
            threads.execute(() -> deliver(claim));
        }
        return claims.size();
    }

    private void deliver(Claim claim) {
        try {
            queue.report(claim, sender.send(claim));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("No result kept for " + claim + "; it is sent again when its lease ends", e);
        } finally {
            room.release();
            wake();
        }
    }
}
