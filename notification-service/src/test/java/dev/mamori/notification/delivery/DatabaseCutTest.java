package dev.mamori.notification.delivery;

import static dev.mamori.platform.test.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mamori.notification.Given;
import dev.mamori.notification.delivery.Receiver.Reply;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The database fails over while deliveries run: every connection breaks, also between an answer and its record. */
@QuarkusTest
class DatabaseCutTest {
    private static final int NOTICES = 40;

    @Inject
    Given given;

    @Inject
    AgroalDataSource database;

    @Test
    @DisplayName(
            "Connections break again and again: nothing is lost, and the receiver sees each fact once by its id (REQ-15.6)")
    void eachFactOnce() {
        String client = Given.client();
        try (Receiver receiver = Receiver.plain()) {
            receiver.answering(message -> {
                Thread.sleep(30);
                return Reply.of(200);
            });
            Given.webhook(client, receiver.url());
            for (int i = 0; i < NOTICES; i++) {
                given.caseOpened(client);
            }

            int cut = 0;
            while (delivered(client) < NOTICES && cut < 6) {
                int before = receiver.messages().size();
                cut += breakAll() > 0 ? 1 : 0;
                await().atMost(Duration.ofSeconds(20))
                        .until(() -> receiver.messages().size() > before || delivered(client) == NOTICES);
            }

            await().atMost(Duration.ofSeconds(60)).until(() -> delivered(client) == NOTICES);
            assertThat(cut).as("cut while deliveries ran").isGreaterThan(1);
            Set<String> ids = new HashSet<>(
                    receiver.messages().stream().map(Receiver.Message::id).toList());
            assertThat(ids).hasSize(NOTICES);
        }
    }

    /** Ends all other sessions of the service's user, as a server does that goes down; returns how many. */
    private int breakAll() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var ended = statement.executeQuery("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                        where usename = current_user and datname = current_database() and pid <> pg_backend_pid()""")) {
            ended.next();
            return ended.getInt(1);
        } catch (SQLException e) {
            return 0;
        }
    }

    /** Asked again when the answer breaks with the connection. */
    private static int delivered(String client) {
        var answer = as(Given.tokenOf(client)).get("/v1/clients/{c}/deliveries?limit=200", client);
        if (answer.statusCode() != 200) {
            return 0;
        }
        List<String> states = answer.jsonPath().get("items.state");
        return (int) states.stream().filter("DELIVERED"::equals).count();
    }
}
