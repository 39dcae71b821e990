package dev.mamori.cases.guard;

import static dev.mamori.platform.test.Calls.anonymously;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import dev.mamori.cases.World;
import dev.mamori.platform.data.RealTime;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DirectiveResourceTest {
    private static final Map<String, Object> THREAT = Map.of("kind", "THREAT", "confidence", 0.9);

    @Inject
    World world;

    @Inject
    @RealTime
    MutableClock technical;

    World.Site site;

    @BeforeEach
    void newSite() {
        site = world.site();
    }

    @Test
    @DisplayName("REQ-10.1: the PBX reads what is asked of it, although another machine reported the words; each once")
    void tellsThePbxOfTheCentre() {
        site.threatened("c1");
        int position = as(site.asPbx())
                .get(directives())
                .then()
                .statusCode(200)
                .body("directives.kind", contains("ALERT_SUPERVISOR", "TAKE_OVER"))
                .body("directives.callId", everyItem(equalTo("c1")))
                .extract()
                .path("position");

        as(site.asPbx()).get(directives() + "?after=" + position).then().body("directives", empty());
    }

    @Test
    @DisplayName("an event that is reported again asks for nothing again")
    void asksOnceForOneEvent() {
        var threat = site.said("c1", "16:05:10", "殺すぞ", THREAT);
        site.report(threat);
        site.report(threat);

        as(site.asPbx()).get(directives()).then().body("directives", hasSize(2));
    }

    @Test
    void aReaderThatWaitsIsToldAtOnce() throws Exception {
        var waiting = CompletableFuture.supplyAsync(() -> as(site.asPbx())
                .get(directives() + "?wait=PT20S")
                .then()
                .extract()
                .path("directives.size()"));
        site.threatened("c1");

        assertThat(waiting.get(15, TimeUnit.SECONDS)).isEqualTo(2);
    }

    @Test
    @DisplayName("a directive that is older than two minutes is given to nobody: it would meet another conversation")
    void forgetsWhatIsTooLate() {
        site.threatened("c1");
        technical.advance(Duration.ofMinutes(3));

        as(site.asPbx()).get(directives()).then().body("directives", empty());
    }

    @Test
    void givesNothingOfAnotherCentreOrClientAndNothingToPeople() {
        site.threatened("c1");
        var other = world.site();

        as(site.asPbx()).get(site.path("/centres/CTR-OTHER/directives")).then().body("directives", empty());
        as(other.asPbx()).get(directives()).then().spec(problem(ProblemType.NOT_FOUND));
        as(other.asPbx())
                .get(other.path("/centres/" + site.centre() + "/directives"))
                .then()
                .body("directives", empty());
        as(site.asOhara()).get(directives()).then().spec(problem(ProblemType.FORBIDDEN));
        as(Tokens.admin("AD-1")).get(directives()).then().spec(problem(ProblemType.FORBIDDEN));
        anonymously().get(directives()).then().spec(problem(ProblemType.UNAUTHENTICATED));
    }

    @Test
    @DisplayName("a position beyond the end is of another database: the reader is told to begin anew")
    void refusesAPositionOfAnotherDatabase() {
        as(site.asPbx()).get(directives() + "?after=7").then().spec(problem(ProblemType.CURSOR_INVALID));
        as(site.asPbx()).get(directives() + "?wait=soon").then().statusCode(400);
    }

    private String directives() {
        return site.path("/centres/" + site.centre() + "/directives");
    }
}
