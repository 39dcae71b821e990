package dev.mamori.notification.offboarding;

import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.once;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.mamori.notification.Given;
import dev.mamori.notification.delivery.Receiver;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OffBoardingTest {
    private static final String PATH = "/v1/clients/{c}/off-boarding";

    @Inject
    Given given;

    @Inject
    MutableClock clock;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Test
    void endsWhatIsSentErasesPeopleAndKeepsTheRecord() {
        String client = Given.client();
        try (Receiver receiver = Receiver.plain()) {
            Given.webhook(client, receiver.url());
            clock.set("2026-11-09T23:00:00+09:00");
            once(Given.ADMIN)
                    .body(Map.of(
                            "name", "早川",
                            "role", "INCIDENT",
                            "email", "gone@mirai.example",
                            "language", "ja",
                            "quietFrom", "22:00",
                            "quietUntil", "07:00"))
                    .post("/v1/clients/{c}/contacts", client)
                    .then()
                    .statusCode(201);
            given.caseOpened(client);

            as(Given.ADMIN)
                    .post(PATH, client)
                    .then()
                    .statusCode(200)
                    .body("webhooksEnded", equalTo(1))
                    .body("addressesErased", equalTo(1))
                    .body("mailsCancelled", equalTo(1))
                    .body("leftAt", notNullValue());

            as(Given.ADMIN).get("/v1/clients/{c}/contacts", client).then().body("items", empty());
            as(Given.tokenOf(client))
                    .get("/v1/clients/{c}/webhooks", client)
                    .then()
                    .body("items", empty());
            as(Given.ADMIN).get("/v1/clients/{c}", client).then().body("leftAt", equalTo("2026-11-09T14:00:00Z"));
            assertThat(left(client, "select count(*) from mail where address <> '' or state = 'PENDING'"))
                    .isZero();
            assertThat(left(client, "select count(secret) from webhook")).isZero();
            int before = receiver.messages().size();
            given.caseOpened(client);
            assertThat(receiver.messages()).hasSize(before);
            Given.notices(client).body("items.size()", equalTo(2));
        }
        clock.set("2026-11-10T23:00:00+09:00");
        as(Given.ADMIN)
                .post(PATH, client)
                .then()
                .statusCode(200)
                .body("webhooksEnded", equalTo(0))
                .body("leftAt", equalTo("2026-11-09T14:00:00Z"));
    }

    @Test
    void isTheAdminsAndOfRegisteredClientsOnly() {
        String client = Given.client();
        as(Given.tokenOf(client)).post(PATH, client).then().spec(problem(ProblemType.FORBIDDEN));
        as(Given.ADMIN).post(PATH, "CL-NOBODY").then().spec(problem(ProblemType.NOT_FOUND));
    }

    private int left(String client, String query) {
        return transactions.inClient(new ClientId(client), () -> sql.first(query, row -> row.getInt(1))
                .orElseThrow());
    }
}
