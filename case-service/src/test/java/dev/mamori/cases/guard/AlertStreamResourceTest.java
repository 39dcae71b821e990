package dev.mamori.cases.guard;

import static dev.mamori.platform.test.Calls.anonymously;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.cases.World;
import dev.mamori.platform.data.RealTime;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AlertStreamResourceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    World world;

    @Inject
    @RealTime
    MutableClock technical;

    @Inject
    AlertStore store;

    @Inject
    Transactions transactions;

    @Inject
    GuardConfig config;

    @TestHTTPResource
    URI server;

    World.Site site;

    @Inject
    MeterRegistry meters;

    HttpClient http;

    @BeforeEach
    void newSite() {
        site = world.site();
        http = HttpClient.newHttpClient();
    }

    @AfterEach
    void hangUp() {
        http.shutdownNow();
    }

    @Test
    @DisplayName("SC-08: the alert is on the supervisor's stream within a second, with queue, worker and words")
    void showsAnAlertWithinASecond() {
        List<String> lines = watch(ticket(site.asOhara()), Map.of());
        await().until(() -> lines.contains(":open"));
        long measured = meters.get("mamori.alert.delay").timer().count();
        long raised = System.nanoTime();
        site.threatened("c1");

        await().atMost(Duration.ofSeconds(5)).until(() -> !alerts(lines).isEmpty());
        assertThat(Duration.ofNanos(System.nanoTime() - raised)).isLessThan(Duration.ofSeconds(3));
        JsonNode alert = alerts(lines).getFirst();
        assertThat(alert.path("kind").asText()).isEqualTo("THREAT");
        assertThat(alert.path("queueId").asText()).isEqualTo("MRI-CANCEL");
        assertThat(alert.path("staffBusinessName").asText()).isEqualTo("桐谷");
        assertThat(alert.path("words").asText()).contains("殺すぞ");
        assertThat(lines).contains("event:alert", "id:" + alert.path("alertId").asText());
        assertThat(meters.get("mamori.alert.delay").timer().count())
                .as("its delay is measured")
                .isGreaterThan(measured);
    }

    @Test
    @DisplayName("a stream begins with what nobody acknowledged, and after Last-Event-ID with what came after it")
    void resumesAfterTheLastAlertSeen() {
        site.threatened("c1");
        site.threatened("c2");
        List<String> lines = watch(ticket(site.asOhara()), Map.of());
        await().until(() -> alerts(lines).size() == 2);

        String first = alerts(lines).getFirst().path("alertId").asText();
        List<String> resumed = watch(ticket(site.asOhara()), Map.of("Last-Event-ID", first));
        await().until(() -> !alerts(resumed).isEmpty());
        site.threatened("c3");
        await().until(() -> alerts(resumed).size() == 2);
        assertThat(alerts(resumed))
                .extracting(each -> each.path("alertId").asText())
                .doesNotContain(first)
                .doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("REQ-15.5: a stream shows the clients of the watcher's token only")
    void showsOnlyTheWatchersClients() {
        World.Site other = world.site();
        String both = Tokens.of("supervisor")
                .staff("SV-9")
                .centres(site.centre(), other.centre())
                .clients(other.client())
                .sign();
        List<String> foreign = watch(ticket(both), Map.of());
        List<String> own = watch(ticket(site.asOhara()), Map.of());
        site.threatened("c1");

        await().until(() -> alerts(own).size() == 1);
        assertThat(alerts(foreign)).isEmpty();
    }

    @Test
    @DisplayName("REQ-15.6: alerts are not lost because a thread was quicker than the one that started it")
    void looksFromTheStartHoweverThreadsAreScheduled() throws InterruptedException {
        for (int start = 0; start < 2000; start++) {
            AlertStream stream =
                    new AlertStream(store, transactions, config, technical, technical, new SimpleMeterRegistry());
            stream.start(null);
            Thread.yield();
            assertThat(stream.isLooking()).as("start %d", start).isTrue();
            stream.stop(null);
        }
    }

    @Test
    @DisplayName("a ticket opens one stream, of its centre, for a short time")
    void takesATicketOnce() {
        String ticket = ticket(site.asOhara());
        List<String> lines = watch(ticket, Map.of());
        await().until(() -> lines.contains(":open"));
        refuse(stream(ticket));
        refuse("/v1/centres/CTR-OTHER/alert-stream?ticket=" + ticket(site.asOhara()));
        refuse("/v1/centres/" + site.centre() + "/alert-stream");
        refuse(stream("nonsense"));

        String late = ticket(site.asOhara());
        technical.advance(Duration.ofSeconds(31));
        refuse(stream(late));
    }

    @Test
    void givesTicketsToSupervisorsOfTheCentreOnly() {
        String path = "/v1/centres/" + site.centre() + "/stream-tickets";
        anonymously().post(path).then().spec(problem(ProblemType.UNAUTHENTICATED));
        as(site.asKiritani()).post(path).then().spec(problem(ProblemType.FORBIDDEN));
        as(World.ADMIN).post(path).then().spec(problem(ProblemType.FORBIDDEN));
        as(Tokens.supervisor("SV-1", "CTR-OTHER", site.client()))
                .post(path)
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
    }

    private void refuse(String path) {
        // Were it let in, the stream would never end: the test must not wait for that.
        anonymously()
                .config(RestAssured.config()
                        .httpClient(HttpClientConfig.httpClientConfig()
                                .setParam("http.socket.timeout", 5_000)
                                .setParam("http.connection.timeout", 5_000)))
                .accept("text/event-stream, application/problem+json")
                .get(path)
                .then()
                .spec(problem(ProblemType.UNAUTHENTICATED));
    }

    private String ticket(String token) {
        return as(token)
                .post("/v1/centres/{centre}/stream-tickets", site.centre())
                .then()
                .statusCode(201)
                .extract()
                .path("ticket");
    }

    private String stream(String ticket) {
        return "/v1/centres/" + site.centre() + "/alert-stream?ticket=" + ticket;
    }

    private List<String> watch(String ticket, Map<String, String> headers) {
        List<String> lines = new CopyOnWriteArrayList<>();
        var request = HttpRequest.newBuilder(server.resolve(stream(ticket))).header("Accept", "text/event-stream");
        headers.forEach(request::header);
        http.sendAsync(request.build(), BodyHandlers.ofLines())
                .thenAccept(response -> response.body().forEach(lines::add));
        return lines;
    }

    private static List<JsonNode> alerts(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("data:"))
                .map(line -> {
                    try {
                        return JSON.readTree(line.substring("data:".length()));
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .toList();
    }
}
