package dev.mamori.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** "Each event takes effect once; one that cannot be applied is parked." The service listens to its own feed here. */
@QuarkusTest
class FeedConsumptionTest {

    private static final AtomicInteger CLIENTS = new AtomicInteger();

    private final ClientId client = new ClientId("CL-TAKE-" + CLIENTS.incrementAndGet());
    private final FeedScope scope = FeedScope.of(client);
    private final List<FeedWorker> workers = new ArrayList<>();

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Inject
    Feed feed;

    @Inject
    FeedStore store;

    @Inject
    FeedIntake intake;

    @Inject
    EchoConsumer echo;

    @Inject
    ParkedEventStore parkedStore;

    @AfterEach
    void stop() throws InterruptedException {
        for (FeedWorker worker : workers) {
            worker.stop();
            worker.join(Duration.ofSeconds(5));
        }
        echo.tricks().clear();
    }

    @Test
    void appliesEachEventOnceAndInOrderThoughTwoReplicasListen() {
        List<String> subjects = IntStream.range(0, 100).mapToObj(n -> "s" + n).toList();
        work();
        work();
        subjects.forEach(this::append);
        awaitEffects(subjects);
        assertThat(position()).isEqualTo(100);
    }

    @Test
    void movesPastEventsThatNobodyWants() {
        transactions.inClient(client, () -> feed.append("dev.mamori.other.v1", "x", Map.of()));
        append("s1");
        transactions.inClient(client, () -> feed.append("dev.mamori.other.v1", "y", Map.of()));
        work();
        await().until(() -> position() == 3);
        awaitEffects(List.of("s1"));
    }

    @Test
    void parksWhatCannotBeAppliedWithLaterEventsOfItsSubjectAndGoesOnWithOthers() {
        AtomicInteger tries = new AtomicInteger();
        echo.tricks().put("bad", () -> {
            tries.incrementAndGet();
            throw new IllegalStateException("with words of a customer");
        });
        List.of("good", "bad", "bad", "fine").forEach(this::append);
        work();
        awaitEffects(List.of("good", "fine"));
        assertThat(tries).hasValue(3);
        assertThat(parked()).extracting(ParkedEvent::tries).containsExactly(3, 0);
        assertThat(parked().getFirst().reason()).isEqualTo("IllegalStateException");
    }

    @Test
    void waitsForAFaultThatPassesAndParksNothing() {
        AtomicInteger tries = new AtomicInteger();
        echo.tricks().put("s1", () -> {
            if (tries.incrementAndGet() < 5) {
                throw new RetryLater("the copy has not arrived");
            }
        });
        append("s1");
        append("s2");
        work();
        awaitEffects(List.of("s1", "s2"));
        assertThat(tries).hasValue(5);
        assertThat(parked()).isEmpty();
    }

    @Test
    void keepsNeitherEffectNorCursorWhenTheDatabaseDropsTheConnectionBetweenThem() {
        AtomicInteger tries = new AtomicInteger();
        echo.tricks().put("s1", () -> {
            if (tries.incrementAndGet() == 1) {
                sql.first("select pg_terminate_backend(pg_backend_pid())", row -> row.getBoolean(1));
            }
        });
        append("s1");
        append("s2");
        work();
        awaitEffects(List.of("s1", "s2"));
        assertThat(tries).hasValue(2);
        assertThat(parked()).isEmpty();
    }

    @Test
    void keepsNeitherEffectNorCursorWhenTheCommitFails() {
        AtomicInteger tries = new AtomicInteger();
        echo.tricks()
                .put(
                        "s1",
                        () -> Transactions.beforeCommit(() -> {
                            if (tries.incrementAndGet() == 1) {
                                assertThat(echo.subjects()).containsExactly("s1");
                                throw new IllegalStateException("between effect and commit");
                            }
                        }));
        append("s1");
        work();
        awaitEffects(List.of("s1"));
        assertThat(tries).hasValue(2);
        assertThat(position()).isEqualTo(1);
    }

    @Test
    void finishesTheEventInHandWhenTheServiceStopsAndTakesNoOther() throws Exception {
        var inHand = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        echo.tricks().put("s1", () -> {
            inHand.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted in a transaction", e);
            }
        });
        append("s1");
        append("s2");
        work();
        inHand.await();
        Thread stopping = Thread.ofVirtual().start(workers.getFirst()::stop);
        await().until(() -> stopping.getState() == Thread.State.WAITING);
        goOn.countDown();
        stopping.join();
        workers.getFirst().join(Duration.ofSeconds(5));
        assertThat(transactions.inClient(client, echo::subjects)).containsExactly("s1");
        assertThat(position()).isEqualTo(1);
    }

    @Test
    void continuesTheTraceOfTheEvent() {
        append("s1");
        CloudEvent written =
                transactions.inClient(client, () -> store.after(0, 1)).getFirst();
        String traceId = "0af7651916cd43dd8448eb211c80319c";
        CloudEvent traced = new CloudEvent(
                "1.0",
                written.id(),
                written.source(),
                written.type(),
                written.subject(),
                written.time(),
                written.datacontenttype(),
                written.clientid(),
                "00-" + traceId + "-b7ad6b7169203331-01",
                1,
                written.data());
        assertThat(intake.take(scope, EchoConsumer.SOURCE, position(), traced)).isTrue();
        assertThat(transactions.inClient(
                        client, () -> sql.list("select trace_id from effect", row -> row.getString(1))))
                .containsExactly(traceId);
    }

    @Test
    void parksAnEventOfAnotherClientRatherThanApplyIt() {
        append("s1");
        CloudEvent event =
                transactions.inClient(client, () -> store.after(0, 1)).getFirst();
        ClientId other = new ClientId("CL-OTHER");
        work(new FeedWorker(
                FeedScope.of(other),
                EchoConsumer.SOURCE,
                (s, position) -> new EventPage(position == 0 ? List.of(event) : List.of(), "f1-0"),
                intake));
        await().until(() -> !transactions
                .inClient(other, () -> parkedStore.oldest(FeedScope.of(other), EchoConsumer.SOURCE, "s1"))
                .isEmpty());
        assertThat(transactions.inClient(other, echo::subjects)).isEmpty();
    }

    private void append(String subject) {
        transactions.inClient(client, () -> feed.append(EchoConsumer.TYPE, subject, Map.of()));
    }

    private void work() {
        work(new FeedWorker(
                scope,
                EchoConsumer.SOURCE,
                (s, position) -> new EventPage(transactions.inClient(client, () -> store.after(position, 10)), "f1-0"),
                intake));
    }

    private void work(FeedWorker worker) {
        workers.add(worker.start());
    }

    private long position() {
        return intake.position(scope, EchoConsumer.SOURCE);
    }

    private List<ParkedEvent> parked() {
        return transactions.inClient(client, () -> parkedStore.waiting(null, 100));
    }

    private void awaitEffects(List<String> subjects) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(transactions.inClient(client, echo::subjects))
                        .isEqualTo(subjects));
    }
}
