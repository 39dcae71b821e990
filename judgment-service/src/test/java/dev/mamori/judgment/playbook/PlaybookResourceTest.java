package dev.mamori.judgment.playbook;

import static dev.mamori.judgment.Given.CENTRE;
import static dev.mamori.judgment.Given.manager;
import static dev.mamori.judgment.Given.ofClient;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.once;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.mamori.judgment.Given;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.SqlFailure;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("Playbooks")
class PlaybookResourceTest {
    private static final String BOOKS = "/v1/clients/{c}/playbooks";

    @Inject
    Given given;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Test
    @DisplayName("REQ-12.5.1: all twelve types have what to do and say, in one request, before anything is agreed")
    void template() {
        var client = given.client();
        as(Tokens.communicator("OP-0231", CENTRE, client))
                .get(BOOKS + "/current", client)
                .then()
                .statusCode(200)
                .body("state", equalTo("TEMPLATE"))
                .body("entries", hasSize(48));
        as(Tokens.communicator("OP-0231", CENTRE, client))
                .queryParam("type", "THREAT")
                .get(BOOKS + "/current", client)
                .then()
                .body("entries.type", everyItem(equalTo("THREAT")))
                .body("entries.step", contains("LISTEN", "STATE", "HAND_OVER", "END"));
    }

    @Test
    @DisplayName("REQ-13.5.6, REQ-7.0: agreed by both sides; what was decided against is not offered")
    void agreed() {
        var client = given.client();
        var entries = Playbook.template().plays().stream()
                .map(play -> play.type().equals("TIME") && play.step() == Play.Step.END
                        ? Map.<String, Object>of(
                                "type",
                                "TIME",
                                "step",
                                "END",
                                "doing",
                                "x",
                                "say",
                                "",
                                "enabled",
                                false,
                                "decision",
                                "早川・柏木：切らない方針")
                        : Map.<String, Object>of(
                                "type",
                                play.type(),
                                "step",
                                play.step().name(),
                                "doing",
                                play.doing(),
                                "say",
                                play.say()))
                .toList();
        var book = once(manager(client))
                .body(Map.of("version", "PLAY-1", "entries", entries))
                .post(BOOKS, client)
                .then()
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .extract()
                .<String>path("playbookId");
        sign(client, book, manager(client)).statusCode(200).body("state", equalTo("PROPOSED"));
        as(manager(client)).get(BOOKS + "/current", client).then().body("state", equalTo("TEMPLATE"));
        sign(client, book, Tokens.specialist("LG-0002", client)).spec(problem(ProblemType.CONFLICT));
        sign(client, book, ofClient(client)).statusCode(200).body("state", equalTo("ACTIVE"));
        as(manager(client))
                .queryParam("type", "TIME")
                .get(BOOKS + "/current", client)
                .then()
                .body("version", equalTo("PLAY-1"))
                .body("entries.step", contains("LISTEN", "STATE", "HAND_OVER"));
        as(manager(client)).get(BOOKS, client).then().body("items[0].entries", hasSize(48));
        assertThatThrownBy(() -> transactions.inClient(
                        new ClientId(client),
                        () -> sql.update(
                                "update playbook set entries = '[]' where playbook_id = ?", UUID.fromString(book))))
                .isInstanceOf(SqlFailure.class);
    }

    @Test
    @DisplayName(
            "REQ-12.5.1, REQ-9.3: each type has words of its own, and nobody is told to hear threats or sexual talk out")
    void wordsOfEachType() {
        var plays = Playbook.template().plays();
        for (var step : List.of(Play.Step.LISTEN, Play.Step.STATE, Play.Step.END)) {
            assertThat(plays.stream().filter(play -> play.step() == step).map(Play::doing))
                    .doesNotHaveDuplicates();
        }
        assertThat(plays.stream()
                        .filter(play -> play.step() == Play.Step.LISTEN
                                && List.of("THREAT", "EXPOSURE", "SEXUAL").contains(play.type()))
                        .map(Play::doing))
                .hasSize(3)
                .allMatch(doing -> doing.contains("最後まで聞かなくてよい"));
    }

    @Test
    @DisplayName("REQ-7.0: a step is switched for one centre or queue, with who decided it and why")
    void placesOfTheirOwn() {
        var client = given.client();
        var book = once(manager(client))
                .body(Map.of(
                        "version",
                        "PLAY-1",
                        "entries",
                        entries(List.of(
                                Map.of("centreId", "CTR-S2", "enabled", false, "decision", "早川・柏木：SVに代わる"),
                                Map.of("queueId", "AOZ-BILL", "enabled", true, "decision", "早川・柏木：請求は切ってよい")))))
                .post(BOOKS, client)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("playbookId");
        sign(client, book, manager(client)).statusCode(200);
        sign(client, book, ofClient(client)).statusCode(200);
        offered(client, null, null).body("entries.step", contains("LISTEN", "STATE", "HAND_OVER", "END"));
        offered(client, "CTR-S2", null).body("entries.step", contains("LISTEN", "STATE", "HAND_OVER"));
        offered(client, "CTR-S2", "AOZ-BILL").body("entries.step", contains("LISTEN", "STATE", "HAND_OVER", "END"));

        once(manager(client))
                .body(Map.of(
                        "version",
                        "PLAY-2",
                        "entries",
                        entries(List.of(
                                Map.of("centreId", "CTR-NO", "enabled", false, "decision", "x"),
                                Map.of("queueId", "HNT-RSV", "enabled", false, "decision", "x"),
                                Map.of("enabled", false, "decision", " ")))))
                .post(BOOKS, client)
                .then()
                .spec(problem(ProblemType.UNPROCESSABLE))
                .body(
                        "errors.code",
                        containsInAnyOrder("CENTRE_UNKNOWN", "QUEUE_UNKNOWN", "PLACE_ONE_OF", "DECISION_MISSING"))
                .body("errors.find { it.code == 'CENTRE_UNKNOWN' }.detail", containsString("CTR-S2"));
    }

    @Test
    @DisplayName("REQ-13.5.6: an in-house company signs for both sides by two of its people, and no other company does")
    void inHouse() {
        var client = given.client();
        var book = once(manager(client))
                .body(Map.of("version", "PLAY-1"))
                .post(BOOKS, client)
                .then()
                .extract()
                .<String>path("playbookId");
        sign(client, book, manager(client), "CLIENT").spec(problem(ProblemType.FORBIDDEN));
        given.arrives("notification", "dev.mamori.client.registered.v1", null, """
                {"clientId": "%s", "nameJa": "自社", "nameEn": "Own", "inHouse": true}""".formatted(client));
        sign(client, book, manager(client), "AGENCY").statusCode(200);
        sign(client, book, manager(client), "CLIENT")
                .spec(problem(ProblemType.RULES_NOT_MET))
                .body("errors.code", contains("DIFFERENT_PEOPLE"));
        sign(client, book, Given.decider(client), "CLIENT").statusCode(200).body("state", equalTo("ACTIVE"));
    }

    private static List<Map<String, Object>> entries(List<Map<String, Object>> placesOfTimeEnd) {
        return Playbook.template().plays().stream()
                .map(play -> {
                    var entry = new HashMap<String, Object>();
                    entry.put("type", play.type());
                    entry.put("step", play.step().name());
                    entry.put("doing", play.doing());
                    entry.put("say", play.say());
                    if (play.type().equals("TIME") && play.step() == Play.Step.END) {
                        entry.put("places", placesOfTimeEnd);
                    }
                    return (Map<String, Object>) entry;
                })
                .toList();
    }

    private static io.restassured.response.ValidatableResponse offered(String client, String centre, String queue) {
        var asked = as(manager(client)).queryParam("type", "TIME");
        if (centre != null) {
            asked.queryParam("centreId", centre);
        }
        if (queue != null) {
            asked.queryParam("queueId", queue);
        }
        return asked.get(BOOKS + "/current", client).then().statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse sign(
            String client, String book, String token, String side) {
        return once(token)
                .body(Map.of("signerName", "早川", "side", side))
                .post(BOOKS + "/{b}/agreements", client, book)
                .then();
    }

    @Test
    @DisplayName("everything that is wrong is told at once")
    void refusals() {
        var client = given.client();
        once(manager(client))
                .body(Map.of(
                        "version",
                        "PLAY-1",
                        "entries",
                        List.of(
                                Map.of("type", "NOSUCH", "step", "END", "doing", "x", "say", ""),
                                Map.of("type", "TIME", "step", "END", "doing", "x", "say", "", "enabled", false),
                                Map.of("type", "TIME", "step", "END", "doing", "x", "say", ""))))
                .post(BOOKS, client)
                .then()
                .spec(problem(ProblemType.UNPROCESSABLE))
                .body("errors.code", hasItem("TYPE_UNKNOWN"))
                .body("errors.code", hasItem("ENTRY_TWICE"))
                .body("errors.code", hasItem("DECISION_MISSING"))
                .body("errors.code", hasItem("ENTRY_MISSING"));
        assertThat(Playbook.against(
                        Playbook.template().plays(),
                        Playbook.template().plays().stream()
                                .map(Play::type)
                                .distinct()
                                .toList()))
                .isEmpty();
    }

    @Test
    void closedToOthers() {
        var client = given.client();
        var other = given.client();
        as(manager(other)).get(BOOKS + "/current", client).then().spec(problem(ProblemType.NOT_FOUND));
        as(manager(other)).get(BOOKS, client).then().spec(problem(ProblemType.NOT_FOUND));
        as(ofClient(client))
                .body(Map.of("version", "X"))
                .post(BOOKS, client)
                .then()
                .spec(problem(ProblemType.FORBIDDEN));
        var book = once(manager(client))
                .body(Map.of("version", "PLAY-1"))
                .post(BOOKS, client)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("playbookId");
        sign(other, book, manager(other)).spec(problem(ProblemType.NOT_FOUND));
    }

    private static io.restassured.response.ValidatableResponse sign(String client, String book, String token) {
        return once(token)
                .body(Map.of("signerName", "早川"))
                .post(BOOKS + "/{b}/agreements", client, book)
                .then();
    }
}
