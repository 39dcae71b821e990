package dev.mamori.platform.events;

import static dev.mamori.platform.test.Calls.anonymously;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** {@code GET /v1/events}: who may read, from where, and how soon a waiting reader hears. */
@QuarkusTest
class EventsEndpointTest {

    private final String service = Tokens.service("judgment-service");

    @Inject
    Transactions transactions;

    @Inject
    Feed feed;

    @Inject
    Sql sql;

    @Inject
    FeedBell bell;

    @Test
    void isForOurServicesOnly() {
        anonymously().get("/v1/events?client=CL-MRI").then().spec(problem(ProblemType.UNAUTHENTICATED));
        for (String token : List.of(
                Tokens.admin("AD-1"), Tokens.supervisor("SV-1", "C1", "CL-MRI"), Tokens.client("c", "CL-MRI"))) {
            as(token).get("/v1/events?client=CL-MRI").then().spec(problem(ProblemType.FORBIDDEN));
        }
    }

    @Test
    void givesTheEventsAfterTheCursorAndACursorToGoOn() {
        ClientId client = new ClientId("CL-READ");
        List.of("a", "b", "c").forEach(subject -> append(client, subject));

        String cursor = as(service)
                .get("/v1/events?client=CL-READ&limit=2")
                .then()
                .statusCode(200)
                .body("events.subject", equalTo(List.of("a", "b")))
                .body("events[0].specversion", equalTo("1.0"))
                .body("events[0].clientid", equalTo("CL-READ"))
                .body("events[0].data.n", equalTo(1))
                .extract()
                .path("cursor");
        as(service)
                .get("/v1/events?client=CL-READ&after=" + cursor)
                .then()
                .statusCode(200)
                .body("events.subject", equalTo(List.of("c")));
        as(service).get("/v1/events?client=CL-NONE").then().statusCode(200).body("events", hasSize(0));
    }

    @Test
    void refusesACursorThatIsNoneOrLiesBeyondTheEnd() {
        for (String cursor : List.of("17", "f1-", "f1-!", "f1-zz")) {
            as(service)
                    .get("/v1/events?client=CL-READ-2&after=" + cursor)
                    .then()
                    .spec(problem(ProblemType.CURSOR_INVALID));
        }
        as(service).get("/v1/events?wait=soon").then().spec(problem(ProblemType.INVALID_REQUEST));
        as(service).get("/v1/events?limit=0").then().spec(problem(ProblemType.INVALID_REQUEST));
    }

    @Test
    void wakesAWaitingReaderWithinASecond() throws Exception {
        ClientId client = new ClientId("CL-WAKE");
        append(client, "before");
        assertThat(secondsUntilHeard(client)).isLessThan(1.0);
    }

    @Test
    void hearsNotificationsAndDoesNotOnlyLookOnceASecond() {
        // No event is written, so looking at the positions cannot tell.
        long before = bell.count("CL-BELL");
        transactions.inRegistry(() -> sql.first("select pg_notify(?, 'CL-BELL')", row -> null, FeedWatch.CHANNEL));
        assertThat(bell.await("CL-BELL", before, Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void wakesHimALittleLaterWhenTheNotificationsAreCut() throws Exception {
        ClientId client = new ClientId("CL-CUT");
        append(client, "before");
        int cut = transactions.inRegistry(
                () -> sql.list("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where usename = current_user and datname = current_database() and pid <> pg_backend_pid()
                  and (query ilike 'listen%' or query = 'select 1')""", row -> row.getBoolean(1)).size());
        assertThat(cut).isPositive();
        assertThat(secondsUntilHeard(client)).isLessThan(4.0);
        assertThat(secondsUntilHeard(client)).isLessThan(4.0);
    }

    private double secondsUntilHeard(ClientId client) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            String cursor =
                    as(service).get("/v1/events?limit=500&client=" + client).path("cursor");
            var reading = CompletableFuture.supplyAsync(
                    () -> {
                        List<String> heard = as(service)
                                .get("/v1/events?wait=PT20S&client=" + client + "&after=" + cursor)
                                .path("events.subject");
                        assertThat(heard).containsExactly("news");
                        return System.nanoTime();
                    },
                    threads);
            // The reader must be waiting: nothing comes back in this time.
            assertThat(completesWithin(reading, Duration.ofMillis(700))).isFalse();
            long written = System.nanoTime();
            append(client, "news");
            return (reading.get(25, TimeUnit.SECONDS) - written) / 1e9;
        }
    }

    private static boolean completesWithin(CompletableFuture<?> future, Duration time) throws Exception {
        try {
            future.get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (java.util.concurrent.TimeoutException e) {
            return false;
        }
    }

    private void append(ClientId client, String subject) {
        transactions.inClient(client, () -> feed.append("dev.mamori.read.v1", subject, Map.of("n", 1)));
    }
}
