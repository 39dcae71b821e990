package dev.mamori.platform.events;

import static dev.mamori.platform.test.Calls.anonymously;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Parked events are visible and retryable, by an administrator, without showing her case content. */
@QuarkusTest
class ParkedEventsEndpointTest {

    private static final ClientId CLIENT = new ClientId("CL-PARKED");

    private final String admin = Tokens.admin("AD-1");
    private final String subject = "bad-" + Ids.next();

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Inject
    ParkedEventStore store;

    @Inject
    FeedIntake intake;

    @Inject
    EchoConsumer echo;

    @BeforeEach
    void parkThree() {
        long from = intake.position(FeedScope.of(CLIENT), EchoConsumer.SOURCE);
        for (long position = from + 1; position <= from + 3; position++) {
            var fault = new IllegalStateException("words of a customer");
            intake.park(FeedScope.of(CLIENT), EchoConsumer.SOURCE, position - 1, event(position), fault, 3);
        }
    }

    @AfterEach
    void clear() {
        echo.tricks().clear();
    }

    @Test
    void areForAdministratorsOnly() {
        String retry = "/v1/parked-events/" + parked().getFirst() + "/retry";
        anonymously().get("/v1/parked-events").then().spec(problem(ProblemType.UNAUTHENTICATED));
        anonymously().post(retry).then().spec(problem(ProblemType.UNAUTHENTICATED));
        for (String token : List.of(
                Tokens.service("x"), Tokens.manager("MG-1", "C1", "CL-PARKED"), Tokens.client("c", "CL-PARKED"))) {
            as(token).get("/v1/parked-events").then().spec(problem(ProblemType.FORBIDDEN));
            as(token).post(retry).then().spec(problem(ProblemType.FORBIDDEN));
        }
        as(admin).post("/v1/parked-events/" + Ids.next() + "/retry").then().spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    void areListedWithoutTheirContent() {
        as(admin)
                .get("/v1/parked-events?limit=200")
                .then()
                .statusCode(200)
                .body("items.subject", hasItem(subject))
                .body("items.find { it.subject == '%s' }.clientId".formatted(subject), equalTo("CL-PARKED"))
                .body(not(containsString("verbatim")))
                .body(not(containsString("words of a customer")));
        String cursor = as(admin)
                .get("/v1/parked-events?limit=1")
                .then()
                .statusCode(200)
                .extract()
                .path("nextCursor");
        as(admin).queryParam("cursor", cursor).get("/v1/parked-events").then().statusCode(200);
    }

    @Test
    void areAppliedInOrderOnceTheFaultIsMended() {
        as(admin)
                .post("/v1/parked-events/" + parked().getFirst() + "/retry")
                .then()
                .statusCode(200)
                .body("applied", equalTo(3))
                .body("stillParked", equalTo(0));
        assertThat(effects()).isEqualTo(3);
        assertThat(parked()).isEmpty();
        assertThat(transactions.inClient(
                        CLIENT,
                        () -> sql.list(
                                "select actor_id from audit_entry where action = 'PARKED_EVENT_APPLIED'",
                                row -> row.getString(1))))
                .contains("AD-1");
    }

    @Test
    void areAppliedOnlyOnceWhenRetriedAgain() {
        UUID first = parked().getFirst();
        as(admin).post("/v1/parked-events/" + first + "/retry").then().statusCode(200);
        as(admin)
                .post("/v1/parked-events/" + first + "/retry")
                .then()
                .statusCode(200)
                .body("applied", equalTo(0));
        assertThat(effects()).isEqualTo(3);
    }

    @Test
    void stayParkedWithAllBehindThemWhileTheFaultLasts() {
        echo.tricks().put(subject, () -> {
            throw new IllegalStateException();
        });
        as(admin)
                .post("/v1/parked-events/" + parked().getFirst() + "/retry")
                .then()
                .statusCode(200)
                .body("applied", equalTo(0))
                .body("stillParked", equalTo(3));
        assertThat(effects()).isZero();
    }

    @Test
    void areNotAppliedBeforeAnEarlierOneOfTheSubject() {
        as(admin)
                .post("/v1/parked-events/" + parked().getLast() + "/retry")
                .then()
                .spec(problem(ProblemType.CONFLICT));
    }

    private CloudEvent event(long position) {
        return new CloudEvent(
                "1.0",
                Ids.next(),
                "/mamori/case-service",
                EchoConsumer.TYPE,
                subject,
                Instant.now(),
                "application/json",
                CLIENT.value(),
                null,
                position,
                JsonNodeFactory.instance.objectNode().put("verbatim", "words"));
    }

    private List<UUID> parked() {
        return transactions.inClient(CLIENT, () -> store.waiting(null, 1000)).stream()
                .filter(parked -> parked.event().subject().equals(subject))
                .map(ParkedEvent::id)
                .toList();
    }

    private long effects() {
        return transactions.inClient(CLIENT, echo::subjects).stream()
                .filter(subject::equals)
                .count();
    }
}
