package dev.mamori.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** "Served in commit order": a reader who follows the feed misses nothing, whatever the writers do. */
@QuarkusTest
class FeedOrderTest {

    private static final int WRITERS = 16;
    private static final int TRANSACTIONS = 25;

    @Inject
    Transactions transactions;

    @Inject
    Feed feed;

    @Inject
    FeedStore store;

    @Inject
    OpenTelemetry telemetry;

    @Test
    void showsAReaderEachCommittedEventOnceWithoutGapsWhileSixteenWrite() throws Exception {
        ClientId client = new ClientId("CL-ORDER");
        AtomicInteger committed = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = "w" + writer;
                writers.add(() -> write(client, name, committed));
            }
            var running = writers.stream().map(threads::submit).toList();
            List<CloudEvent> read = follow(client, () -> running.stream().allMatch(f -> f.isDone()));
            for (var one : running) {
                one.get();
            }
            assertThat(read).extracting(CloudEvent::position).isEqualTo(oneTo(committed.get()));
            assertThat(read).extracting(CloudEvent::id).doesNotHaveDuplicates();
            eachWritersEventsAreInHisOrder(read);
        }
    }

    @Test
    void keepsClientsAndRegistriesApart() {
        ClientId one = new ClientId("CL-APART-1");
        ClientId other = new ClientId("CL-APART-2");
        transactions.inClient(one, () -> feed.append("dev.mamori.echo.v1", "s1", Map.of("n", 1)));
        transactions.inClient(other, () -> feed.append("dev.mamori.echo.v1", "s2", Map.of("n", 2)));

        CloudEvent event = transactions.inClient(one, () -> store.after(0, 10)).getFirst();
        assertThat(event.subject()).isEqualTo("s1");
        assertThat(event.clientid()).isEqualTo("CL-APART-1");
        assertThat(event.source()).isEqualTo("/mamori/echo-service");
        assertThat(event.data().get("n").intValue()).isEqualTo(1);
        assertThat(transactions.inRegistry(() -> store.after(0, 10))).isEmpty();
    }

    @Test
    void writesNothingWhenTheChangeIsRolledBack() {
        ClientId client = new ClientId("CL-ROLLBACK");
        assertThatThrownBy(() -> transactions.inClient(client, () -> {
                    feed.append("dev.mamori.echo.v1", "s1", Map.of());
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        transactions.inClient(client, () -> feed.append("dev.mamori.echo.v1", "s2", Map.of()));
        assertThat(transactions.inClient(client, () -> store.after(0, 10)))
                .extracting(CloudEvent::position, CloudEvent::subject)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1L, "s2"));
    }

    @Test
    void keepsTheTraceInWhichItWasWritten() {
        ClientId client = new ClientId("CL-TRACE");
        var span = telemetry.getTracer("test").spanBuilder("write").startSpan();
        try (var ignored = span.makeCurrent()) {
            transactions.inClient(client, () -> feed.append("dev.mamori.echo.v1", "s1", Map.of()));
        } finally {
            span.end();
        }
        assertThat(transactions
                        .inClient(client, () -> store.after(0, 10))
                        .getFirst()
                        .traceparent())
                .contains(span.getSpanContext().getTraceId());
    }

    private Void write(ClientId client, String name, AtomicInteger committed) {
        for (int i = 0; i < TRANSACTIONS; i++) {
            int number = i;
            int events = ThreadLocalRandom.current().nextInt(1, 4);
            boolean fails = ThreadLocalRandom.current().nextInt(4) == 0;
            try {
                transactions.inClient(client, () -> {
                    for (int event = 0; event < events; event++) {
                        feed.append("dev.mamori.echo.v1", name, Map.of("n", number * 10 + event));
                    }
                    // Some fail before the position is taken, some after.
                    if (fails && number % 2 == 0) {
                        throw new Planned();
                    }
                    Transactions.beforeCommit(() -> {
                        if (fails) {
                            throw new Planned();
                        }
                    });
                });
                committed.addAndGet(events);
            } catch (Planned e) {
                // rolled back, as planned
            }
        }
        return null;
    }

    private List<CloudEvent> follow(ClientId client, java.util.function.BooleanSupplier done) {
        List<CloudEvent> read = new ArrayList<>();
        boolean last;
        do {
            last = done.getAsBoolean();
            List<CloudEvent> more;
            do {
                long after = read.size();
                more = transactions.inClient(client, () -> store.after(after, 7));
                read.addAll(more);
            } while (!more.isEmpty());
        } while (!last);
        return read;
    }

    private static List<Long> oneTo(int last) {
        return java.util.stream.LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static void eachWritersEventsAreInHisOrder(List<CloudEvent> read) {
        Map<String, List<Integer>> numbers = new HashMap<>();
        read.forEach(event -> numbers.computeIfAbsent(event.subject(), s -> new ArrayList<>())
                .add(event.data().get("n").intValue()));
        assertThat(numbers).hasSize(WRITERS).allSatisfy((writer, own) -> assertThat(own)
                .isSorted());
    }

    private static final class Planned extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
