package dev.mamori.cases.guard;

import static dev.mamori.platform.test.Calls.anonymously;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.cases.World;
import dev.mamori.platform.test.EventSchemas;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AlertResourceTest {
    @Inject
    World world;

    World.Site site;

    @BeforeEach
    void newSite() {
        site = world.site();
    }

    @Test
    @DisplayName(
            "SC-08, REQ-9.3: a threat alerts the supervisor at once, with queue, worker and words; no cut by default")
    void raisesAnAlertInTheTransactionOfTheEvent() {
        site.report(site.event("c1", "STARTED", "16:00:00"));
        as(site.asPbx())
                .body(site.said("c1", "16:05:10", "殺すぞ", Map.of("kind", "THREAT", "confidence", 0.9)))
                .post(site.path("/contact-events"))
                .then()
                .statusCode(200)
                .body("directives.kind", contains("ALERT_SUPERVISOR", "TAKE_OVER"))
                .body("directives[0].reason", equalTo("THREAT"));

        as(site.asOhara())
                .get("/v1/centres/" + site.centre() + "/alerts")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("THREAT"))
                .body("items[0].queueId", equalTo("MRI-CANCEL"))
                .body("items[0].staffBusinessName", equalTo("桐谷"))
                .body("items[0].words", equalTo("殺すぞ"))
                .body("items[0].clientId", equalTo(site.client()));
    }

    @Test
    @DisplayName(
            "REQ-10.1: those further away hear of an alert by the feed, without words; of a hint to listen they do not")
    void tellsTheFeedWithoutWords() {
        site.report(site.event("c1", "STARTED", "16:00:00"));
        site.report(site.said("c1", "16:05:00", "だから", Map.of("kind", "LOUDNESS", "confidence", 1)));
        site.report(site.said("c1", "16:05:10", "殺すぞ", Map.of("kind", "THREAT", "confidence", 0.9)));

        var data = as(Tokens.service("notification-service"))
                .get("/v1/events?client=" + site.client())
                .then()
                .body("events.type", contains("dev.mamori.case.alert-raised.v1"))
                .body("events[0].data.kind", equalTo("THREAT"))
                .extract()
                .jsonPath()
                .getMap("events[0].data");
        EventSchemas.assertValid("dev.mamori.case.alert-raised.v1", new ObjectMapper().valueToTree(data));
        assertThat(data).containsOnlyKeys("alertId", "contactId", "kind", "at");
    }

    @Test
    @DisplayName("REQ-10.5: the same event twice raises one alert")
    void raisesOneAlertForOneEvent() {
        var threat = site.said("c1", "16:05:10", "殺すぞ", Map.of("kind", "THREAT", "confidence", 0.9));
        site.report(threat);
        site.report(threat);

        as(site.asOhara()).get(alerts()).then().body("items", hasSize(1));
    }

    @Test
    @DisplayName("REQ-2.2: loudness alone is a hint to listen, with no directive")
    void onlyHintsOnLoudness() {
        as(site.asPbx())
                .body(site.said("c1", "16:05:10", "だから", Map.of("kind", "LOUDNESS", "confidence", 1)))
                .post(site.path("/contact-events"))
                .then()
                .body("directives", empty());
        as(site.asOhara()).get(alerts()).then().body("items.kind", contains("LISTEN"));
    }

    @Test
    @DisplayName("a threat that arrives before the event that tells the centre appears once the centre is known")
    void placesAlertsWhenTheCentreBecomesKnown() {
        var threat = site.said("c1", "16:05:10", "殺すぞ", Map.of("kind", "THREAT", "confidence", 0.9));
        threat.remove("centreId");
        threat.remove("queueId");
        threat.remove("staffId");
        site.report(threat);
        as(site.asOhara()).get(alerts()).then().body("items", empty());

        site.report(site.event("c1", "STARTED", "16:00:00"));
        as(site.asOhara())
                .get(alerts())
                .then()
                .body("items", hasSize(1))
                .body("items[0].queueId", equalTo("MRI-CANCEL"))
                .body("items[0].staffBusinessName", equalTo("桐谷"));
    }

    @Test
    @DisplayName("REQ-10.5: reported by several senders at once, a threat still raises one alert, and no event is lost")
    void takesEventsThatComeAtOnce() throws Exception {
        var threat = site.said("c1", "16:05:10", "殺すぞ", Map.of("kind", "THREAT", "confidence", 0.9));
        var others = IntStream.range(0, 8)
                .mapToObj(second -> site.said("c1", "16:06:0" + second, "もしもし" + second))
                .toList();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                senders.submit(() -> site.report(threat));
            }
            others.forEach(each -> senders.submit(() -> site.report(each)));
        }
        String contact = site.report(threat);

        as(site.asOhara()).get(alerts()).then().body("items", hasSize(1));
        as(site.asOhara()).get(site.path("/contacts/" + contact)).then().body("utterances", hasSize(9));
    }

    @Test
    void acknowledgesOnceAndShowsWhoWasFirst() {
        site.threatened("c1");
        String alert = as(site.asOhara()).get(alerts()).then().extract().path("items[0].alertId");
        String path = alerts() + "/" + alert + "/acknowledgement";

        as(site.asOhara())
                .post(path)
                .then()
                .statusCode(200)
                .body("acknowledgedBy", equalTo(site.ohara()))
                .body("acknowledgedAt", notNullValue());
        as(site.asArima()).post(path).then().statusCode(200).body("acknowledgedBy", equalTo(site.ohara()));
        as(site.asOhara()).get(alerts() + "?open=true").then().body("items", empty());

        anonymously().post(path).then().spec(problem(ProblemType.UNAUTHENTICATED));
        as(site.asKiritani()).post(path).then().spec(problem(ProblemType.FORBIDDEN));
        as(Tokens.supervisor("SV-1", site.centre(), "CL-OTHER"))
                .post(path)
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        as(Tokens.supervisor("SV-1", "CTR-OTHER", site.client()))
                .post(path)
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        String foreign = "/v1/centres/" + world.site().centre() + "/alerts/" + alert + "/acknowledgement";
        as(Tokens.of("supervisor")
                        .staff("SV-1")
                        .centres(foreign.split("/")[3])
                        .clients(site.client())
                        .sign())
                .post(foreign)
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
    }

    @Test
    @DisplayName("REQ-15.5: the wall shows the clients of the viewer's token and no other")
    void showsOnlyTheViewersClients() {
        site.threatened("c1");
        as(Tokens.supervisor("SV-1", site.centre(), "CL-OTHER"))
                .get(alerts())
                .then()
                .body("items", empty());
        as(Tokens.supervisor("SV-1", "CTR-OTHER", site.client()))
                .get(alerts())
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
        as(site.asKiritani()).get(alerts()).then().spec(problem(ProblemType.FORBIDDEN));
        anonymously().get(alerts()).then().spec(problem(ProblemType.UNAUTHENTICATED));
    }

    @Test
    @DisplayName("REQ-7.0, REQ-10.2: a manager switches the cut on for a queue, with a reason; abuse still never cuts")
    void endsCallsOnlyWhereAManagerSwitchedItOn() {
        var path = site.path("/queues/MRI-CANCEL/guard-settings");
        Map<String, Object> wanted = Map.of(
                "threatConfidence", 0.6,
                "abuseConfidence", 0.7,
                "listenConfidence", 0.5,
                "measures", List.of("END_CALL_ON_THREAT"),
                "reason", "センターで合意");
        String etag = as(site.asArima())
                .get(path)
                .then()
                .statusCode(200)
                .body("measures", empty())
                .extract()
                .header("ETag");

        as(site.asArima()).body(wanted).put(path).then().spec(problem(ProblemType.VERSION_REQUIRED));
        as(site.asOhara())
                .header("If-Match", etag)
                .body(wanted)
                .put(path)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        as(site.asArima())
                .header("If-Match", etag)
                .body(wanted)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(etag)))
                .body("decidedBy", equalTo(site.arima()));
        as(site.asArima())
                .header("If-Match", etag)
                .body(wanted)
                .put(path)
                .then()
                .spec(problem(ProblemType.STALE_VERSION));

        as(site.asPbx())
                .body(site.said("c1", "16:05:10", "殺すぞ", Map.of("kind", "THREAT", "confidence", 0.6)))
                .post(site.path("/contact-events"))
                .then()
                .body("directives.kind", contains("ALERT_SUPERVISOR", "TAKE_OVER", "END_CALL"));
        as(site.asPbx())
                .body(site.said("c1", "16:06:10", "馬鹿野郎", Map.of("kind", "ABUSE", "confidence", 1)))
                .post(site.path("/contact-events"))
                .then()
                .body("directives.kind", contains("ALERT_SUPERVISOR"));
        as(site.asArima())
                .get(site.path("/queues/NO-SUCH/guard-settings"))
                .then()
                .spec(problem(ProblemType.NOT_FOUND));
    }

    private String alerts() {
        return "/v1/centres/" + site.centre() + "/alerts";
    }
}
