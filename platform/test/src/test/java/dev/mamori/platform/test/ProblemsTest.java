package dev.mamori.platform.test;

import static dev.mamori.platform.test.Calls.anonymously;
import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which a request can fail answers one kind of document, in the caller's language. */
@QuarkusTest
class ProblemsTest {
    private static final String NOTES = "/v1/clients/CL-A/notes";
    private static final String SUPERVISOR = Tokens.supervisor("SV-1", "CTR-1", "CL-A");

    private static ValidatableResponse post(String body) {
        return as(SUPERVISOR).body(body).post(NOTES).then();
    }

    @Nested
    class Language {
        @Test
        void isJapaneseUnlessTheCallerPrefersEnglish() {
            as(SUPERVISOR).get("/v1/none").then().body("title", equalTo("見つかりません"));
            as(SUPERVISOR)
                    .header("Accept-Language", "en-US,ja;q=0.5")
                    .get("/v1/none")
                    .then()
                    .body("title", equalTo("Not found"))
                    .header("Content-Language", "en");
            as(SUPERVISOR)
                    .header("Accept-Language", "fr")
                    .get("/v1/none")
                    .then()
                    .header("Content-Language", "ja");
            as(SUPERVISOR)
                    .header("Accept-Language", ";;;")
                    .get("/v1/none")
                    .then()
                    .header("Content-Language", "ja");
        }

        @Test
        void ofConstraintsFollowsToo() {
            post("{\"title\":\" \"}").body("errors[0].detail", equalTo("空白は許可されていません"));
            as(SUPERVISOR)
                    .header("Accept-Language", "en")
                    .body("{\"title\":\" \"}")
                    .post(NOTES)
                    .then()
                    .spec(problem(ProblemType.INVALID_REQUEST))
                    .body("errors[0].detail", equalTo("must not be blank"))
                    .body("errors[0].pointer", equalTo("/title"))
                    .body("errors[0].code", equalTo("NotBlank"));
        }
    }

    @Nested
    class Routing {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/",
                    "/v1/none",
                    "/nowhere",
                    "/v1/clients/CL-A/notes/not-a-uuid",
                    "/v1/clients/%E3%81%82/notes"
                })
        void unknownAddress(String path) {
            as(SUPERVISOR).urlEncodingEnabled(false).get(path).then().spec(problem(ProblemType.NOT_FOUND));
        }

        @Test
        void wrongMethod() {
            as(SUPERVISOR).delete(NOTES).then().spec(problem(ProblemType.METHOD_NOT_ALLOWED));
        }

        @Test
        void unheardOfMethod() {
            assertThat(Wire.send("BREW " + NOTES + " HTTP/1.1", "Authorization: Bearer " + SUPERVISOR, ""))
                    .startsWith("HTTP/1.1 405")
                    .contains("urn:mamori:problem:method-not-allowed");
        }

        @Test
        void wrongAccept() {
            as(SUPERVISOR).accept("text/csv").get(NOTES).then().spec(problem(ProblemType.NOT_ACCEPTABLE));
        }

        @Test
        void wrongContentType() {
            as(SUPERVISOR)
                    .contentType("text/csv")
                    .body("a,b")
                    .post(NOTES)
                    .then()
                    .spec(problem(ProblemType.UNSUPPORTED_MEDIA_TYPE));
        }

        @ParameterizedTest
        @ValueSource(strings = {"?cursor=%00", "/%00"})
        void unreadableAddress(String rest) {
            as(SUPERVISOR)
                    .urlEncodingEnabled(false)
                    .get(NOTES + rest)
                    .then()
                    .spec(problem(ProblemType.INVALID_REQUEST));
        }

        /** Refused while the request line is read, where nobody can answer with a document. */
        @ParameterizedTest
        @ValueSource(strings = {"?limit=%zz", "/%zz"})
        void brokenEscapes(String rest) {
            assertThat(Wire.send("GET " + NOTES + rest + " HTTP/1.1", "Authorization: Bearer " + SUPERVISOR, ""))
                    .startsWith("HTTP/1.1 400");
        }

        @Test
        void theQueryIsNotRepeated() {
            as(SUPERVISOR)
                    .get("/v1/none?number=%2B81312345678")
                    .then()
                    .body("instance", equalTo("/v1/none"))
                    .body(not(containsString("81312345678")));
        }

        @Test
        void headersForbidCopiesAndGuesses() {
            as(SUPERVISOR)
                    .get(NOTES)
                    .then()
                    .header("Cache-Control", "no-store")
                    .header("X-Content-Type-Options", "nosniff");
            as(SUPERVISOR).get("/nowhere").then().header("Cache-Control", "no-store");
        }
    }

    @Nested
    class Json {
        @ParameterizedTest
        @ValueSource(strings = {"{", "{\"title\":}", "{\"title\":\"a\"} trailing", "{\"title\":\"a\",\"title\":\"b\"}"})
        void malformed(String body) {
            post(body).spec(problem(ProblemType.INVALID_REQUEST)).body("detail", containsString("JSON"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "null"})
        void missing(String body) {
            post(body).spec(problem(ProblemType.INVALID_REQUEST)).body("detail", containsString("本文が必要"));
        }

        @Test
        void missingWithoutAnyContentType() {
            assertThat(Wire.send("POST " + NOTES + " HTTP/1.1", "Authorization: Bearer " + SUPERVISOR, ""))
                    .startsWith("HTTP/1.1 415")
                    .contains("urn:mamori:problem:unsupported-media-type");
        }

        @Test
        void unknownMemberIsNamed() {
            post("{\"title\":\"a\",\"colr\":\"RED\"}")
                    .spec(problem(ProblemType.INVALID_REQUEST))
                    .body("errors[0].code", equalTo("UnknownProperty"))
                    .body("errors[0].pointer", equalTo("/colr"));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"title\":\"a\",\"colour\":\"GREEN\"}|/colour",
                    "{\"title\":\"a\",\"colour\":0}|/colour",
                    "{\"title\":\"a\",\"dueAt\":\"tomorrow\"}|/dueAt",
                    "{\"title\":\"a\",\"dueAt\":\"+999999999-12-31T00:00:00Z\"}|/dueAt",
                    "{\"title\":\"a\",\"dueAt\":\"-0001-12-31T00:00:00Z\"}|/dueAt",
                    "{\"title\":\"a\",\"takes\":\"an hour\"}|/takes",
                    "{\"title\":\"a\",\"count\":\"3\"}|/count",
                    "{\"title\":\"a\",\"count\":1.5}|/count",
                    "{\"title\":7}|/title",
                    "{\"title\":{}}|/title",
                    "{\"title\":\"a\\u0000b\"}|/title",
                    "{\"title\":\"a\",\"labels\":[null]}|/labels",
                    "{\"title\":\"a\",\"labels\":\"x\"}|/labels",
                })
        void badValueIsPointedAt(String body, String pointer) {
            post(body).spec(problem(ProblemType.INVALID_REQUEST)).body("errors[0].pointer", startsWith(pointer));
        }

        @Test
        void allowedValuesAreTold() {
            post("{\"title\":\"a\",\"colour\":\"GREEN\"}").body("errors[0].detail", containsString("RED, BLUE"));
        }

        @Test
        void allConstraintsAreToldAtOnce() {
            post("{\"title\":\"\",\"labels\":[\"ok\",\"\"]}").body("errors.pointer", hasItems("/title", "/labels/1"));
        }

        @Test
        void tooLargeIsRefusedUnreadOrRead() {
            var large = "{\"title\":\"" + "a".repeat(70_000) + "\"}";
            post(large).spec(problem(ProblemType.PAYLOAD_TOO_LARGE));
            assertThat(Wire.send(
                            "POST " + NOTES + " HTTP/1.1",
                            "Authorization: Bearer " + SUPERVISOR,
                            "Content-Type: application/json",
                            "Transfer-Encoding: chunked",
                            "",
                            Integer.toHexString(large.length()),
                            large,
                            "0",
                            ""))
                    .startsWith("HTTP/1.1 413")
                    .contains("urn:mamori:problem:payload-too-large");
        }

        @Test
        void ofUnknownLengthIsReadAsWell() {
            var small = "{\"title\":\"chunked\"}";
            assertThat(Wire.send(
                            "POST " + NOTES + " HTTP/1.1",
                            "Authorization: Bearer " + SUPERVISOR,
                            "Content-Type: application/json",
                            "Transfer-Encoding: chunked",
                            "",
                            Integer.toHexString(small.length()),
                            small,
                            "0",
                            ""))
                    .startsWith("HTTP/1.1 201");
        }

        @Test
        void aNullMemberIsAnAbsentOne() {
            post("{\"title\":\"null members\",\"colour\":null,\"labels\":null}").statusCode(201);
        }
    }

    @Nested
    class Parameters {
        @ParameterizedTest
        @CsvSource({"limit,0", "limit,201", "limit,ten", "colour,GREEN"})
        void badValueIsNamed(String name, String value) {
            as(SUPERVISOR)
                    .queryParam(name, value)
                    .get(NOTES)
                    .then()
                    .spec(problem(ProblemType.INVALID_REQUEST))
                    .body("errors[0].pointer", equalTo(name));
        }
    }

    @Nested
    class Failures {
        @Test
        void anUnexpectedOneShowsOnlyItsTrace() {
            anonymously()
                    .get("/v1/faults/unexpected")
                    .then()
                    .spec(problem(ProblemType.INTERNAL))
                    .body(not(containsString("secret")))
                    .body(not(containsString("Exception")));
        }

        @Test
        void aLostRaceIsAStaleVersion() {
            anonymously().get("/v1/faults/lock").then().spec(problem(ProblemType.STALE_VERSION));
        }

        @Test
        void aSilentPeerIsAnUnavailableDependency() {
            anonymously()
                    .get("/v1/faults/peer")
                    .then()
                    .spec(problem(ProblemType.DEPENDENCY_UNAVAILABLE))
                    .header("Retry-After", equalTo("5"));
        }

        @Test
        void aSecondOneOfItsKindIsAConflict() {
            post("{\"title\":\"twice\"}").statusCode(201);
            post("{\"title\":\"twice\"}")
                    .spec(problem(ProblemType.CONFLICT))
                    .body(not(containsString("note_title_once")));
        }

        @Test
        void unmetRulesAreToldTogether() {
            post("{\"title\":\"refused\"}")
                    .spec(problem(ProblemType.RULES_NOT_MET))
                    .body("errors.code", contains("HS-01", "HS-02"))
                    .body("errors.detail", hasItem("二つ目"));
        }
    }
}
