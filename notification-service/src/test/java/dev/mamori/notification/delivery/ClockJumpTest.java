package dev.mamori.notification.delivery;

import static dev.mamori.platform.test.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mamori.notification.Given;
import dev.mamori.notification.delivery.Receiver.Reply;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.RealTime;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.test.MutableClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The clock of the machine jumps by hours: nothing waits as long as the jump, and each fact comes once by its id. */
@QuarkusTest
class ClockJumpTest {
    private static final Duration HOURS = Duration.ofHours(3);
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Given given;

    @Inject
    MutableClock domain;

    @Inject
    @RealTime
    MutableClock technical;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    private final Receiver receiver = Receiver.plain();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    @DisplayName("Back: a retry and a pause that were set before do not last as long as the jump (REQ-15.6)")
    void backDoesNotHoldUpARetry() {
        String client = Given.client();
        AtomicInteger calls = new AtomicInteger();
        receiver.answering(
                message -> calls.incrementAndGet() == 1 ? Reply.of(503, "Retry-After", "3600") : Reply.of(200));
        Given.webhook(client, receiver.url());
        given.caseOpened(client);
        await().until(() -> attempts(client).size() == 1);

        technical.advance(HOURS.negated());

        await().atMost(SOON).untilAsserted(() -> assertThat(states(client)).containsExactly("DELIVERED"));
        given.caseOpened(client);
        await().atMost(SOON).until(() -> receiver.messages().size() == 3);
    }

    @Test
    @DisplayName("Back: an open circuit closes, and notices that come after the jump are sent")
    void backDoesNotHoldUpBehindAnOpenCircuit() {
        String client = Given.client();
        Given.webhook(client, receiver.url());
        inClient(client, """
                update webhook set openings = 9, circuit_until = ?, waits_set_at = ?, failing_since = ?""", now().plusSeconds(1800), now(), now());
        given.caseOpened(client);

        technical.advance(HOURS.negated());

        await().atMost(SOON).untilAsserted(() -> assertThat(states(client)).containsExactly("DELIVERED"));
    }

    @Test
    @DisplayName("Back: what a dead worker had taken is sent, and once")
    void backDoesNotKeepADeadWorkersLease() {
        String client = Given.client();
        Given.webhook(client, receiver.url());
        transactions.inClient(new ClientId(client), () -> {
            given.caseOpened(client);
            sql.update("""
                    update delivery set tries = 1, lease_id = gen_random_uuid(), lease_since = ?, lease_until = ?""", now(), now().plusSeconds(30));
        });

        technical.advance(HOURS.negated());

        await().atMost(SOON).untilAsserted(() -> assertThat(states(client)).containsExactly("DELIVERED"));
        assertThat(receiver.messages()).hasSize(1);
    }

    @Test
    @DisplayName("Small differences between the clocks of replicas are no jump: a retry keeps its time")
    void aSmallDifferenceIsNoJump() {
        String client = Given.client();
        receiver.answering(message -> Reply.of(503, "Retry-After", "3600"));
        Given.webhook(client, receiver.url());
        given.caseOpened(client);
        await().until(() -> attempts(client).size() == 1);

        technical.advance(Duration.ofSeconds(-30));

        await().during(Duration.ofSeconds(1))
                .atMost(SOON)
                .until(() -> receiver.messages().size() == 1);
    }

    @Test
    @DisplayName("Forward: a message that is under way is sent again with the same id, and its result counts once")
    void forwardSendsWithTheSameId() {
        String client = Given.client();
        CountDownLatch end = new CountDownLatch(1);
        receiver.answering(message -> {
            end.await(1500, TimeUnit.MILLISECONDS);
            return Reply.of(200);
        });
        Given.webhook(client, receiver.url());
        given.caseOpened(client);
        await().until(() -> receiver.messages().size() == 1);

        technical.advance(HOURS);

        await().atMost(SOON).untilAsserted(() -> assertThat(states(client)).containsExactly("DELIVERED"));
        end.countDown();
        assertThat(receiver.messages().stream().map(Receiver.Message::id).distinct())
                .hasSize(1);
        assertThat(attempts(client).stream().filter("DELIVERED"::equals)).hasSize(1);
    }

    @Test
    @DisplayName("Forward: waits are over, the endpoint stays on, and the signature's time is the present one")
    void forwardEndsWaits() {
        String client = Given.client();
        AtomicInteger calls = new AtomicInteger();
        receiver.answering(
                message -> calls.incrementAndGet() == 1 ? Reply.of(503, "Retry-After", "3600") : Reply.of(200));
        Given.webhook(client, receiver.url());
        given.caseOpened(client);
        await().until(() -> attempts(client).size() == 1);

        technical.advance(HOURS);

        await().atMost(SOON).untilAsserted(() -> assertThat(states(client)).containsExactly("DELIVERED"));
        long signed = Long.parseLong(
                receiver.messages().getLast().headers().get("Webhook-timestamp").getFirst());
        assertThat(Duration.between(Instant.ofEpochSecond(signed), technical.instant())
                        .abs())
                .isLessThan(Duration.ofMinutes(1));
    }

    @Test
    @DisplayName("Back: live alerts that come after the jump are told at once, not counted for hours")
    void backDoesNotSilenceLiveAlerts() {
        String client = Given.client();
        given.arrives(given.event("case", "dev.mamori.case.alert-raised.v1", client, """
                {"alertId": "019a5f3e-7b1c-7cc0-8d2f-%012d", "kind": "THREAT", "at": "2026-11-09T16:20:00+09:00",
                 "contactId": "019a5f3e-7b1c-7cc0-8d2f-2b6a5f0c1d2e"}""".formatted(1)));
        int before = alerts(client);

        technical.advance(HOURS.negated());
        given.arrives(given.event("case", "dev.mamori.case.alert-raised.v1", client, """
                {"alertId": "019a5f3e-7b1c-7cc0-8d2f-%012d", "kind": "THREAT", "at": "2026-11-09T13:20:00+09:00",
                 "contactId": "019a5f3e-7b1c-7cc0-8d2f-2b6a5f0c1d2e"}""".formatted(2)));

        assertThat(before).isEqualTo(1);
        assertThat(alerts(client)).isEqualTo(2);
    }

    @Test
    @DisplayName("The domain's clock jumps: a receipt is not earlier than nothing, alarms come once, one digest a day")
    void theDomainsClockJumps() {
        String client = Given.client();
        domain.set("2026-11-09T08:00:00+09:00");
        // It happened at a time that has not come yet.
        given.arrives(given.event("case", "dev.mamori.case.opened.v1", client, """
                {"caseId": "019a5f3e-7b1c-7cc0-8d2f-2b6a5f0c1d2e", "contactIds": [], "openedAt": "2026-11-09T11:00:00+09:00"}"""));
        Given.notices(client).body("items[0].delay", org.hamcrest.Matchers.equalTo("PT0S"));

        domain.set("2026-11-20T10:00:00+09:00");
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(inside(client, "LATE_REPORT")).isEqualTo(1);
            assertThat(inside(client, "MORNING_DIGEST")).isEqualTo(1);
        });
        domain.set("2026-11-09T07:00:00+09:00");
        await().during(Duration.ofSeconds(1)).until(() -> inside(client, "MORNING_DIGEST") <= 1);
        domain.set("2026-11-20T10:00:00+09:00");
        await().during(Duration.ofSeconds(1))
                .atMost(SOON)
                .until(() -> inside(client, "LATE_REPORT") == 1 && inside(client, "MORNING_DIGEST") == 1);
    }

    private Instant now() {
        return technical.instant();
    }

    private void inClient(String client, String statement, Object... parameters) {
        transactions.inClient(new ClientId(client), () -> {
            sql.update(statement, parameters);
        });
    }

    private int alerts(String client) {
        return inside(client, "LIVE_ALERTS");
    }

    private int inside(String client, String kind) {
        return transactions.inClient(new ClientId(client), () -> sql.first(
                        "select count(*) from notice where kind = ? and audience = 'AGENCY'",
                        row -> row.getInt(1),
                        kind)
                .orElseThrow());
    }

    private static JsonPath deliveries(String client) {
        return as(Given.tokenOf(client))
                .get("/v1/clients/{c}/deliveries", client)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> states(String client) {
        return deliveries(client).get("items.state");
    }

    private static List<String> attempts(String client) {
        return deliveries(client).get("items[0].attempts.outcome");
    }
}
