package dev.mamori.blocklist.entry;

import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.withKey;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.blocklist.support.Neighbours;
import dev.mamori.blocklist.support.World;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.events.CloudEvent;
import dev.mamori.platform.test.MutableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Neighbours.class)
class SuspensionTest {

    @Inject
    World world;

    @Inject
    MutableClock clock;

    @Inject
    JudgmentWithdrawnConsumer consumer;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Inject
    ObjectMapper json;

    private World.Client mirai;
    private ClientId client;
    private UUID entry;
    private String key;

    @BeforeEach
    void activeEntry() {
        clock.set("2026-10-30T15:00:00+09:00");
        mirai = world.clientWithCriteria();
        client = new ClientId(mirai.id());
        key = world.apiKey(mirai);
        entry = UUID.fromString(
                world.consent(mirai, world.awaitingConsent(mirai)).extract().path("entryId"));
        clock.set("2026-11-10T10:00:00+09:00");
        awaitWord("REJECT");
    }

    @Test
    @DisplayName("Section 3.4: a withdrawn verdict suspends the entry at once")
    void followsAWithdrawnVerdict() {
        UUID judgment = transactions.inClient(client, () -> sql.first(
                        "select judgment_ids[1] from block_entry where entry_id = ?",
                        row -> row.getObject(1, UUID.class),
                        entry)
                .orElseThrow());
        CloudEvent withdrawn = CloudEvent.of(
                "/mamori/judgment-service",
                "dev.mamori.judgment.withdrawn.v1",
                client,
                judgment.toString(),
                json.valueToTree(Map.of("judgmentId", judgment, "caseId", World.CASE)));
        transactions.inClient(client, () -> consumer.apply(withdrawn));
        awaitWord("ALLOW");
        as(mirai.supervisor())
                .get(mirai.path("/block-entries/" + entry))
                .then()
                .body("state", equalTo("SUSPENDED"))
                .body("dataClass", equalTo("ORDINARY"))
                .body("suspendedFor", containsString(judgment.toString()));
    }

    @Test
    @DisplayName("SC-16 d: a revoked entry comes back by no statement")
    void staysRevoked() {
        as(mirai.manager())
                .body(Map.of("reason", "解除"))
                .post(mirai.path("/block-entries/" + entry + "/revocation"))
                .then()
                .statusCode(200);
        refuses("update block_entry set revoked_at = null, revoked_by = null, revocation_reason = null "
                + "where entry_id = ?");
        refuses("update block_entry set ended_at = null, end_reason = null where entry_id = ?");
        refuses("update block_entry set ends_at = ends_at + interval '1 day' where entry_id = ?");
        refuses("update block_entry set queue_ids = '{MRI-OUTAGE}' where entry_id = ?");
    }

    private void refuses(String statement) {
        assertThatThrownBy(() -> transactions.inClient(client, () -> sql.update(statement, entry)))
                .as(statement)
                .rootCause()
                .hasMessageContaining("never");
    }

    private void awaitWord(String word) {
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> withKey(key)
                .queryParam("number", World.NUMBER)
                .queryParam("queue", "MRI-CARE")
                .accept("text/plain")
                .get("/v1/screening")
                .then()
                .body(equalTo(word)));
    }
}
