package dev.mamori.blocklist.screening;

import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.mamori.blocklist.support.Neighbours;
import dev.mamori.blocklist.support.World;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Neighbours.class)
@DisplayName("docs/pbx.md: one decision, in the shape and behind the door that each PBX can manage")
class AnswerShapesTest {
    private static final String SCREENING = "/v1/screening";
    private static final String NEIGHBOUR = "+819001230011";

    @Inject
    World world;

    @Inject
    MutableClock clock;

    private ScreeningCalls pbx;

    @BeforeEach
    void listedNumber() {
        pbx = ScreeningCalls.withListedNumber(world, clock, 608);
    }

    @ParameterizedTest(name = "Accept {0}, format {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, text/plain",
                "*/*, -, text/plain",
                "text/plain, -, text/plain",
                "image/png, -, text/plain",
                "application/json, -, application/json",
                "'application/json, text/plain', -, application/json",
                "text/xml, -, text/xml",
                "*/*, json, application/json",
                "application/json, text, text/plain",
                "-, FREESWITCH, text/xml"
            })
    void answersInTheShapeAskedFor(String accept, String format, String type) {
        RequestSpecification call =
                pbx.asPbx().queryParam("number", World.NUMBER).queryParam("queue", "MRI-CARE");
        call = accept == null ? call : call.accept(accept);
        call = format == null ? call : call.queryParam("format", format);
        call.get(SCREENING).then().statusCode(200).contentType(startsWith(type));
    }

    @Test
    void jsonIsFlat() {
        Map<String, Object> answer = refused("json").as(Map.class);
        assertThat(answer.values()).allMatch(value -> value instanceof String || value instanceof Number);
        assertThat(answer)
                .containsEntry("decision", "REJECT")
                .containsEntry("sipStatus", 608)
                .containsEntry("sipReason", "Rejected")
                .containsEntry(
                        "callInfo", "<https://redress.example/" + pbx.client().id() + "/card.jws>;purpose=jwscard");
    }

    @Test
    void freeswitchRespondsOrLooksFurther() {
        assertThat(refused("freeswitch").xmlPath().getList("**.findAll { it.name() == 'action' }.@data", String.class))
                .contains(
                        "mamori_announcement_id=MRI-CARE.refusal",
                        "sip_rh_Call-Info=<https://redress.example/"
                                + pbx.client().id() + "/card.jws>;purpose=jwscard",
                        "608 Rejected");
        asked(NEIGHBOUR, "freeswitch").then().body("document.section.result.@status", equalTo("not found"));
    }

    @Test
    void playsTheAnnouncementWherePolicyWantsIt() {
        pbx.asPbx()
                .queryParam("number", World.NUMBER)
                .queryParam("queue", "MRI-CARE")
                .queryParam("format", "freeswitch")
                .queryParam("announce", "play")
                .get(SCREENING)
                .then()
                .body("**.findAll { it.@application == 'playback' }.@data", equalTo("mamori/MRI-CARE.refusal.wav"));
        pbx.asPbx()
                .queryParam("number", World.NUMBER)
                .queryParam("queue", "MRI-CARE")
                .queryParam("format", "twiml")
                .queryParam("next", "/go-on")
                .queryParam("announce", "play")
                .get(SCREENING)
                .then()
                .body("Response.Say", containsString("メール窓口"))
                .body("Response.Say.@language", equalTo("ja-JP"))
                .body("Response.Hangup", equalTo(""));
    }

    @Test
    @DisplayName("mod_xml_curl posts a form of hundreds of fields and reads a dialplan")
    void answersModXmlCurl() {
        RequestSpecification form = pbx.asPbx().contentType("application/x-www-form-urlencoded");
        for (int field = 0; field < 300; field++) {
            form = form.formParam("variable_v" + field, "x");
        }
        form.formParam("section", "dialplan")
                .formParam("Caller-Caller-ID-Number", "09001230010")
                .formParam("Caller-Destination-Number", ScreeningCalls.CARE_NUMBER)
                .formParam("Caller-Context", "from<carrier>")
                .formParam("Unique-ID", "leg-1")
                .post(SCREENING)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/xml"))
                .body("document.section.@name", equalTo("dialplan"))
                .body("document.section.context.@name", equalTo("from<carrier>"))
                .body("**.findAll { it.@application == 'respond' }.@data", equalTo("608 Rejected"));
        pbx.asPbx()
                .formParam("section", "directory")
                .formParam("user", "1000")
                .post(SCREENING)
                .then()
                .body("document.section.result.@status", equalTo("not found"));
        pbx.asPbx()
                .queryParam("queue", "MRI-HIDE")
                .formParam("section", "dialplan")
                .formParam("Caller-Caller-ID-Number", "anonymous")
                .formParam("Caller-Privacy-Hide-Number", "true")
                .post(SCREENING)
                .then()
                .body("**.findAll { it.@application == 'respond' }.@data", equalTo("433 Anonymity Disallowed"));
    }

    @Test
    @DisplayName("Twilio posts From and To, and goes on at the address given")
    void answersTwilio() {
        twilio("+819001230010")
                .queryParam("next", "https://pbx.example/in?a=1&b=2")
                .post(SCREENING)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/xml"))
                .body("Response.Reject.@reason", equalTo("rejected"));
        twilio(NEIGHBOUR)
                .queryParam("next", "https://pbx.example/in?a=1&b=2")
                .post(SCREENING)
                .then()
                .body("Response.Redirect", equalTo("https://pbx.example/in?a=1&b=2"));
        twilio(NEIGHBOUR)
                .post(SCREENING)
                .then()
                .spec(problem(ProblemType.INVALID_REQUEST))
                .body("errors.pointer", hasItem("next"));
        twilio(NEIGHBOUR)
                .queryParam("next", "javascript:alert(1)")
                .post(SCREENING)
                .then()
                .statusCode(400);
    }

    private RequestSpecification twilio(String from) {
        return pbx.asPbx()
                .formParam("From", from)
                .formParam("To", "+81120012345")
                .formParam("CallSid", "CA1");
    }

    @Test
    void aFormMayUseOurOwnWords() {
        pbx.asPbx()
                .formParam("number", "09001230010")
                .formParam("queue", "MRI-CARE")
                .post(SCREENING)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/plain"))
                .body(equalTo("REJECT"));
    }

    @Test
    void saysWhichFormatsThereAre() {
        for (String language : new String[] {"ja", "en"}) {
            pbx.asPbx()
                    .header("Accept-Language", language)
                    .queryParam("format", "yaml")
                    .get(SCREENING)
                    .then()
                    .spec(problem(ProblemType.INVALID_REQUEST))
                    .body("errors.pointer", hasItem("format"));
        }
    }

    @Test
    @DisplayName("the key by header, bearer, Basic, or in the address")
    void takesTheKeyInEachForm() {
        String[] parts = pbx.key().split("_", 3);
        assertThat(word(RestAssured.given().header("X-API-Key", pbx.key()), SCREENING))
                .isEqualTo("REJECT");
        assertThat(word(RestAssured.given().auth().preemptive().oauth2(pbx.key()), SCREENING))
                .isEqualTo("REJECT");
        assertThat(word(RestAssured.given().auth().preemptive().basic(parts[1], parts[2]), SCREENING))
                .isEqualTo("REJECT");
        assertThat(word(RestAssured.given(), SCREENING + "/by-key/" + pbx.key()))
                .isEqualTo("REJECT");
        RestAssured.given()
                .formParam("number", "09001230010")
                .formParam("queue", "MRI-CARE")
                .post(SCREENING + "/by-key/" + pbx.key())
                .then()
                .statusCode(200)
                .body(equalTo("REJECT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mmr_0000000000000000_wrongwrongwrongwrongwrong", "x", "%2E%2E"})
    void neverSaysAKeyOfAnAddressAgain(String wrong) {
        RestAssured.given()
                .urlEncodingEnabled(false)
                .get(SCREENING + "/by-key/" + wrong)
                .then()
                .statusCode(401)
                .body(not(containsString(wrong)));
    }

    @Test
    @DisplayName("Cisco asks with HEAD whether anybody is there")
    void answersHead() {
        pbx.asPbx().head(SCREENING).then().statusCode(200);
    }

    private Response refused(String format) {
        return asked(World.NUMBER, format);
    }

    private Response asked(String number, String format) {
        return pbx.asPbx()
                .queryParam("number", number)
                .queryParam("queue", "MRI-CARE")
                .queryParam("format", format)
                .get(SCREENING);
    }

    private static String word(RequestSpecification call, String path) {
        return call.queryParam("number", World.NUMBER)
                .queryParam("queue", "MRI-CARE")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
