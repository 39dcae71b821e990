package dev.mamori.platform.test;

import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.mamori.platform.data.RealTime;
import dev.mamori.platform.test.app.NoteResource;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands take effect once, on the version that was seen; lists page by cursors that nobody can make up. */
@QuarkusTest
class CommandsTest {
    private static final String TOKEN = Tokens.supervisor("SV-1", "CTR-1", "CL-A", "CL-B");

    /** Each test has a client of its own. */
    private String client;

    private String token;

    @Inject
    @RealTime
    MutableClock realTime;

    @BeforeEach
    void newClient() {
        client = "C" + Math.abs(UUID.randomUUID().hashCode());
        token = Tokens.supervisor("SV-1", "CTR-1", client);
    }

    private String notes() {
        return "/v1/clients/" + client + "/notes";
    }

    private Response create(String key, String title) {
        return as(token)
                .header("Idempotency-Key", key)
                .body("{\"title\":\"" + title + "\"}")
                .post(notes());
    }

    private void assertNotes(int count) {
        as(token).get(notes()).then().body("items", hasSize(count));
    }

    @Nested
    class IdempotencyKey {
        @Test
        void replaysTheAnswerWhole() {
            var first = create("k-1", "a")
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", nullValue())
                    .extract();
            var second = create("k-1", "a")
                    .then()
                    .statusCode(201)
                    .header("Idempotency-Replayed", "true")
                    .extract();
            assertThat(second.body().asString()).isEqualTo(first.body().asString());
            assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isEqualTo("\"0\"");
            assertThat(second.header("Location"))
                    .isEqualTo(first.header("Location"))
                    .startsWith(notes() + "/");
            assertThat(second.contentType()).startsWith("application/json");
            assertNotes(1);
        }

        @Test
        void takesTheSameContentInAnotherOrderForTheSame() {
            as(token)
                    .header("Idempotency-Key", "k-1")
                    .body("{\"title\":\"a\",\"count\":1}")
                    .post(notes());
            as(token)
                    .header("Idempotency-Key", "k-1")
                    .body("{ \"count\": 1, \"title\": \"a\", \"colour\": null }")
                    .post(notes())
                    .then()
                    .statusCode(201);
            assertNotes(1);
        }

        @Test
        void isRefusedForOtherContent() {
            create("k-1", "a");
            create("k-1", "b").then().spec(problem(ProblemType.IDEMPOTENCY_KEY_REUSED));
            assertNotes(1);
        }

        @Test
        void belongsToOneCallerAndOneAddress() {
            create("k-1", "a").then().statusCode(201);
            var other = Tokens.supervisor("SV-2", "CTR-1", client);
            as(other)
                    .header("Idempotency-Key", "k-1")
                    .body("{\"title\":\"b\"}")
                    .post(notes())
                    .then()
                    .statusCode(201);
            assertNotes(2);
        }

        @Test
        void makesTwinsWaitAndShareOneEffect() throws Exception {
            NoteResource.WORKED.set(0);
            NoteResource.gate = new CountDownLatch(1);
            try (var callers = Executors.newFixedThreadPool(4)) {
                var answers = new ArrayList<Future<Response>>();
                for (int i = 0; i < 4; i++) {
                    answers.add(callers.submit(() -> create("k-1", "slow")));
                }
                Awaitility.await().until(() -> NoteResource.WORKED.get() == 1);
                assertThat(answers).noneMatch(Future::isDone);
                NoteResource.gate.countDown();
                for (var answer : answers) {
                    assertThat(answer.get().statusCode()).isEqualTo(201);
                    assertThat(answer.get().asString())
                            .isEqualTo(answers.getFirst().get().asString());
                }
            }
            assertThat(NoteResource.WORKED).hasValue(1);
            assertNotes(1);
        }

        @Test
        void isFreeAgainAfterAFailure() {
            create("k-1", "refused").then().spec(problem(ProblemType.RULES_NOT_MET));
            create("k-1", "better").then().statusCode(201);
        }

        @Test
        void failsAndKeepsNothingWhenNobodyAuditedIt() {
            create("k-1", "without audit").then().spec(problem(ProblemType.INTERNAL));
            assertNotes(0);
        }

        @Test
        void replaysARefusalThatWasKept() {
            create("k-1", "kept refusal").then().spec(problem(ProblemType.RULES_NOT_MET));
            create("k-1", "kept refusal")
                    .then()
                    .spec(problem(ProblemType.RULES_NOT_MET))
                    .header("Idempotency-Replayed", "true");
            assertNotes(1);
        }

        @Test
        void isForgottenAfterTwoDays() {
            create("k-1", "a").then().statusCode(201);
            realTime.advance(Duration.ofHours(49));
            create("k-2", "b").then().statusCode(201);
            create("k-1", "c").then().statusCode(201);
        }

        @ParameterizedTest
        @ValueSource(strings = {" ", "a b", "caf\u00e9"})
        void mustBeVisibleAscii(String key) {
            create(key, "a").then().spec(problem(ProblemType.IDEMPOTENCY_KEY_INVALID));
        }

        @Test
        void mustNotBeTooLong() {
            create("x".repeat(255), "a").then().statusCode(201);
            create("x".repeat(256), "b").then().spec(problem(ProblemType.IDEMPOTENCY_KEY_INVALID));
        }

        @Test
        void isNotNeeded() {
            as(token).body("{\"title\":\"a\"}").post(notes()).then().statusCode(201);
        }
    }

    @Nested
    class IfMatch {
        private String note;

        @BeforeEach
        void aNote() {
            note = create("k-1", "a").then().extract().path("noteId");
        }

        private Response rename(String tag, String title) {
            var call = as(token).body("{\"title\":\"" + title + "\"}");
            return (tag == null ? call : call.header("If-Match", tag)).put(notes() + "/" + note);
        }

        @Test
        void isRequired() {
            rename(null, "b").then().spec(problem(ProblemType.VERSION_REQUIRED));
        }

        @Test
        void changesTheVersionThatWasSeenAndTellsTheNext() {
            rename("\"0\"", "b").then().statusCode(200).header("ETag", "\"1\"");
            rename("\"1\"", "c").then().statusCode(200).header("ETag", "\"2\"");
        }

        @ParameterizedTest
        @ValueSource(strings = {"\"1\"", "\"99\"", "W/\"0\"", "0", "\"00\"", "\"abc\""})
        void isStaleForAnyOtherTag(String tag) {
            rename(tag, "b").then().spec(problem(ProblemType.STALE_VERSION));
        }

        @Test
        void mustNotMatchAnything() {
            rename("*", "b").then().spec(problem(ProblemType.INVALID_REQUEST));
        }

        @Test
        void ofAnotherClientsNoteIsNotFound() {
            var other = Tokens.supervisor("SV-9", "CTR-1", "CL-A");
            as(other)
                    .body("{\"title\":\"b\"}")
                    .header("If-Match", "\"0\"")
                    .put(notes() + "/" + note)
                    .then()
                    .spec(problem(ProblemType.NOT_FOUND));
            as(other)
                    .body("{\"title\":\"b\"}")
                    .header("If-Match", "\"0\"")
                    .put("/v1/clients/CL-A/notes/" + note)
                    .then()
                    .spec(problem(ProblemType.NOT_FOUND));
        }
    }

    @Nested
    class Cursor {
        @BeforeEach
        void threeNotes() {
            for (var title : new String[] {"a", "b", "日本"}) {
                create("k-" + title.hashCode(), title).then().statusCode(201);
            }
        }

        private String cursorOf(int limit) {
            return as(token)
                    .queryParam("limit", limit)
                    .get(notes())
                    .then()
                    .extract()
                    .path("nextCursor");
        }

        @Test
        void leadsThroughTheList() {
            var first = as(token).queryParam("limit", 2).get(notes()).then().body("items.title", contains("a", "b"));
            as(token)
                    .queryParam("cursor", first.extract().<String>path("nextCursor"))
                    .get(notes())
                    .then()
                    .body("items.title", contains("日本"))
                    .body("nextCursor", nullValue());
        }

        @Test
        void isNotGivenForALastPageThatIsFull() {
            as(token).queryParam("limit", 3).get(notes()).then().body("nextCursor", equalTo(null));
        }

        @Test
        void isRefusedWhenTamperedWith() {
            var cursor = cursorOf(1);
            var bytes = java.util.Base64.getUrlDecoder().decode(cursor);
            for (int i = 0; i < bytes.length; i++) {
                var changed = bytes.clone();
                changed[i] ^= 1;
                as(token)
                        .queryParam(
                                "cursor",
                                java.util.Base64.getUrlEncoder()
                                        .withoutPadding()
                                        .encodeToString(changed))
                        .get(notes())
                        .then()
                        .spec(problem(ProblemType.CURSOR_INVALID));
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"x", "AAAA", "%%%", "MTIzNDU2Nzg5MDEyMzQ1Njc4OTA"})
        void isRefusedWhenMadeUp(String cursor) {
            as(token).queryParam("cursor", cursor).get(notes()).then().spec(problem(ProblemType.CURSOR_INVALID));
        }

        @Test
        void ofOneListIsNoneOfAnother() {
            var cursor = cursorOf(1);
            as(TOKEN)
                    .queryParam("cursor", cursor)
                    .get("/v1/clients/CL-A/notes")
                    .then()
                    .spec(problem(ProblemType.CURSOR_INVALID));
        }
    }
}
