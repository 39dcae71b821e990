package dev.mamori.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mamori.notification.webhook.DestinationRules;
import dev.mamori.platform.data.ClientId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliveryWorkerTest {
    private final Receiver receiver = Receiver.plain();
    private final Memory queue = new Memory();
    private DeliveryWorker worker;

    @AfterEach
    void stop() {
        worker.stop(Duration.ofSeconds(5));
        receiver.close();
    }

    @Test
    void looksAtOnceWhenWoken() {
        start(Duration.ofHours(1), 4);

        queue.add(claim());
        worker.wake();

        await().until(() -> queue.results.equals(List.of(Outcome.DELIVERED)));
    }

    @Test
    void goesOnWhenTheQueueCannotBeReadForAWhile() {
        queue.broken.set(true);
        start(Duration.ofMillis(20), 4);
        queue.add(claim());
        queue.broken.set(false);

        await().until(() -> queue.results.equals(List.of(Outcome.DELIVERED)));
    }

    @Test
    void takesNoMoreThanItSendsAtATime() {
        for (int i = 0; i < 20; i++) {
            queue.add(claim());
        }

        start(Duration.ofMillis(20), 3);

        await().until(() -> queue.results.size() == 20);
        assertThat(queue.asked).allMatch(room -> room <= 3);
    }

    @Test
    void takesNothingMoreOnceStopped() {
        start(Duration.ofMillis(20), 4);
        worker.stop(Duration.ofSeconds(5));

        queue.add(claim());
        worker.wake();

        assertThat(queue.results).isEmpty();
    }

    private void start(Duration poll, int most) {
        PinnedPost post = new PinnedPost(
                PinnedPost.platformTrust(),
                Executors.newVirtualThreadPerTaskExecutor(),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5));
        DestinationRules rules = new DestinationRules(List.of("127.0.0.0/8"));
        worker = new DeliveryWorker(queue, new Sender(rules, post, Clock.systemUTC(), Duration.ofDays(1)), poll, most);
        worker.start();
    }

    private Claim claim() {
        return new Claim(
                new ClientId("CL-MRI"),
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID().toString(),
                UUID.randomUUID(),
                1,
                1,
                Instant.now(),
                receiver.url(),
                List.of("whsec_c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0"),
                "{}");
    }

    /** A queue in memory. */
    private static final class Memory implements DeliveryQueue {
        private final Queue<Claim> claims = new ArrayDeque<>();
        private final List<Outcome> results = new CopyOnWriteArrayList<>();
        private final List<Integer> asked = new CopyOnWriteArrayList<>();
        private final AtomicBoolean broken = new AtomicBoolean();

        synchronized void add(Claim claim) {
            claims.add(claim);
        }

        @Override
        public synchronized List<Claim> claim(int room) {
            if (broken.get()) {
                throw new IllegalStateException("the database is away");
            }
            asked.add(room);
            List<Claim> taken = new CopyOnWriteArrayList<>();
            while (taken.size() < room && !claims.isEmpty()) {
                taken.add(claims.remove());
            }
            return taken;
        }

        @Override
        public void report(Claim claim, Attempt attempt) {
            results.add(attempt.outcome());
        }
    }
}
