package dev.mamori.cases.guard;

import dev.mamori.cases.registry.CentreId;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.RealTime;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.web.ProblemException;
import dev.mamori.platform.web.ProblemType;
import dev.mamori.platform.web.Text;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * Hands a client's directives to its PBXes. A reader waits here without a transaction and without a connection, and the
 * table is looked at a few times a second, so that what any replica committed is seen.
 */
@ApplicationScoped
class DirectiveStream {
    /** An order to end a call that comes later than this ends another conversation than the one it was meant for. */
    static final Duration GOOD_FOR = Duration.ofMinutes(2);

    private static final int BATCH = 200;

    private final DirectiveStore store;
    private final Transactions transactions;
    private final GuardConfig config;
    private final Clock clock;
    private final CountDownLatch leaving = new CountDownLatch(1);

    DirectiveStream(DirectiveStore store, Transactions transactions, GuardConfig config, @RealTime Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.config = config;
        this.clock = clock;
    }

    // Running requests are waited for before the service stops, so those that only wait must not.
    void leave(@Observes ShutdownDelayInitiatedEvent event) {
        leaving.countDown();
    }

    /** What follows {@code after} for this centre and these queues; waits for it. */
    DirectivePage read(ClientId client, CentreId centre, Predicate<String> mayUse, long after, Duration wait) {
        long deadline = System.nanoTime() + wait.toNanos();
        while (true) {
            DirectivePage page = transactions.inClient(client, () -> look(centre, mayUse, after));
            if (!page.directives().isEmpty() || deadline - System.nanoTime() <= 0 || isLeavingAfterAWhile()) {
                return page;
            }
        }
    }

    private DirectivePage look(CentreId centre, Predicate<String> mayUse, long after) {
        long last = store.last();
        if (after > last) {
            // From another database, for example before a restore: an empty page would look like "nothing to do".
            throw new ProblemException(
                    ProblemType.CURSOR_INVALID,
                    Text.of(
                            "この一覧の位置ではありません。after なしで取得し直してください。",
                            "It is no position of this stream: read without after."));
        }
        Instant since = clock.instant().minus(GOOD_FOR);
        List<DirectiveStore.Placed> placed = store.after(after, centre, since, BATCH);
        long seen = placed.isEmpty() ? after : placed.getLast().position();
        long reached = placed.size() == BATCH ? seen : Math.max(last, seen);
        return new DirectivePage(
                placed.stream()
                        .filter(each -> mayUse.test(each.queueOrNull() == null ? "" : each.queueOrNull()))
                        .map(DirectiveStore.Placed::view)
                        .toList(),
                reached);
    }

    private boolean isLeavingAfterAWhile() {
        try {
            return leaving.await(config.look().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
