package dev.mamori.notification.report;

import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.notification.Given;
import dev.mamori.platform.test.MutableClock;
import dev.mamori.platform.test.Tokens;
import dev.mamori.platform.web.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MonthlyReportTest {
    private static final String PATH = "/v1/clients/{c}/monthly-reports/{m}";

    @Inject
    Given given;

    @Inject
    MutableClock clock;

    @Test
    @DisplayName("The month in figures: cases, types, causes, times, what is owed (REQ-13.5.5)")
    void countsTheMonthInJapaneseTime() {
        String client = Given.client();
        clock.set("2026-11-30T23:59:00+09:00");
        String caused = caseOpened(client, "2026-11-01T00:00:00+09:00");
        caseOpened(client, "2026-11-30T23:58:59+09:00");
        caseOpened(client, "2026-10-31T23:59:59+09:00");
        cause(client, caused, "NO");
        cause(client, caused, "YES");
        judged(
                client,
                caused,
                "J-1",
                "HARASSMENT",
                "\"ABUSE.SHOUTING\", \"ABUSE.SLUR_OR_DIE\", \"THREAT.HARM_SPOKEN\"");
        judged(client, caused, "J-2", "NOT_HARASSMENT", "");
        judged(client, caused, "J-3", "HARASSMENT", "\"TIME.CUMULATIVE\"");
        given.arrives(given.event("judgment", JudgmentFiguresConsumer.WITHDRAWN, client, """
                {"judgmentId": "J-3", "caseId": "%s"}""".formatted(caused)));

        figures(client)
                .body("cases", equalTo(2))
                .body("casesByDay.'2026-11-01'", equalTo(1))
                .body("casesByCause.YES", equalTo(1))
                .body("casesByCause.UNKNOWN", equalTo(1))
                .body("judgmentsByVerdict.HARASSMENT", equalTo(1))
                .body("harassmentByType.ABUSE", equalTo(1))
                .body("harassmentByType.THREAT", equalTo(1))
                .body("harassmentByType.TIME", org.hamcrest.Matchers.nullValue())
                .body("firstReport.count", equalTo(3))
                .body("openDuties.kind", hasItem("FINAL_REPORT"))
                .body("lateReports", equalTo(5));
    }

    @Test
    void aMonthInWhichNothingHappenedIsAReportToo() {
        String client = Given.client();

        figures(client)
                .body("cases", equalTo(0))
                .body("casesByDay", anEmptyMap())
                .body("openDuties", empty());
        page(client, "ja").body(containsString("ありません。"));
    }

    @Test
    @DisplayName("The page shows figures and plots and nothing of persons (REQ-14.3, REQ-9.4)")
    void thePageHoldsNothingOfPersons() throws IOException {
        String client = Given.client();
        clock.set("2026-11-20T12:00:00+09:00");
        String caseId = UUID.randomUUID().toString();
        given.arrives(given.event("case", "dev.mamori.case.opened.v1", client, """
                {"caseId": "%s", "contactIds": ["a"], "openedAt": "2026-11-09T16:00:00+09:00", "title": "黒木様の件",
                 "customerNumber": "+819001230005", "staffName": "桐谷"}""".formatted(caseId)));
        for (int day = 1; day < 20; day += 2) {
            for (int i = 0; i < day % 5; i++) {
                caseOpened(client, "2026-11-%02dT10:00:00+09:00".formatted(day));
            }
        }
        cause(client, caseId, "YES");
        judged(client, caseId, "J-1", "HARASSMENT", "\"ABUSE.SHOUTING\", \"THREAT.HARM_SPOKEN\"");
        judged(client, caseOpened(client, "2026-11-10T16:00:00+09:00"), "J-2", "HARASSMENT", "\"ABUSE.SHOUTING\"");
        judged(client, caseOpened(client, "2026-11-12T16:00:00+09:00"), "J-3", "UNJUST_DEMAND", "");

        String page = page(client, "ja").extract().asString();

        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/monthly-report.html"), page);
        assertThat(page).startsWith("<!DOCTYPE html>").contains("<svg", "みらい通信", "2026年11月", "③ 暴言・怒声");
        for (String planted : List.of("黒木", "9001230005", "桐谷", caseId)) {
            assertThat(page).doesNotContain(planted);
        }
        assertThat(page).as("needs nothing from elsewhere").doesNotContain("http://", "https://", "<script");
        assertThat(page(client, "en").extract().asString()).contains("Monthly report", "Mirai Telecom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "2026", "november", "0000-01", "+999999-01", "99999-01"})
    void refusesWhatIsNoMonth(String month) {
        String client = Given.client();
        as(Given.tokenOf(client)).get(PATH, client, month).then().spec(problem(ProblemType.INVALID_REQUEST));
    }

    @Test
    void closedToOthers() {
        String client = Given.client();
        String stranger = Given.tokenOf(Given.client());
        for (String path : List.of(PATH, PATH + "/page")) {
            as(stranger).get(path, client, "2026-11").then().spec(problem(ProblemType.NOT_FOUND));
            as(Tokens.communicator("OP-0231", "CTR-S2", client))
                    .get(path, client, "2026-11")
                    .then()
                    .spec(problem(ProblemType.FORBIDDEN));
        }
    }

    @Test
    @DisplayName("The morning digest tells the centre in counts, once, from the set hour on (REQ-14.3)")
    void theMorningDigestComesOnce() {
        String client = Given.client();
        caseOpened(client, "2027-03-01T10:00:00+09:00");
        clock.set("2027-03-02T08:31:00+09:00");

        await().untilAsserted(() -> digests(client).body("items", hasSize(1)));
        digests(client).body("items[0].summary.ja", containsString("2027-03-01：受け付けた事案 1件"));
        clock.set("2027-03-02T09:31:00+09:00");
        digests(client).body("items", hasSize(1));
    }

    @Test
    void theProducersExampleCanBeRead() throws IOException {
        String client = Given.client();
        var example = new ObjectMapper()
                .readTree(Path.of(
                                "..",
                                "case-service/src/main/resources/events",
                                CaseFiguresConsumer.CAUSE_STATED + ".example.json")
                        .toFile());

        given.arrives(given.event("case", CaseFiguresConsumer.CAUSE_STATED, client, example.toString()));
    }

    private String caseOpened(String client, String at) {
        String id = UUID.randomUUID().toString();
        given.arrives(given.event("case", CaseFiguresConsumer.OPENED, client, """
                {"caseId": "%s", "contactIds": ["a"], "openedAt": "%s"}""".formatted(id, at)));
        return id;
    }

    private void cause(String client, String caseId, String caused) {
        given.arrives(given.event("case", CaseFiguresConsumer.CAUSE_STATED, client, """
                {"caseId": "%s", "companyCaused": "%s", "remedied": false}""".formatted(caseId, caused)));
    }

    private void judged(String client, String caseId, String judgment, String verdict, String codes) {
        given.arrives(given.event(
                "judgment", JudgmentFiguresConsumer.SIGNED, client, """
                {"judgmentId": "%s", "caseId": "%s", "verdict": "%s", "criteriaCodes": [%s],
                 "criteriaSetVersion": "MRI-2026.1", "decidedAt": "2026-11-15T10:00:00+09:00"}""".formatted(judgment, caseId, verdict, codes)));
    }

    private static ValidatableResponse figures(String client) {
        return as(Given.tokenOf(client)).get(PATH, client, "2026-11").then().statusCode(200);
    }

    private static ValidatableResponse page(String client, String language) {
        return as(Given.tokenOf(client))
                .header("Accept-Language", language)
                .get(PATH + "/page", client, "2026-11")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse digests(String client) {
        return as(Tokens.supervisor("SV-0012", "CTR-S2", client))
                .queryParam("kind", "MORNING_DIGEST")
                .get("/v1/clients/{c}/inside-notices", client)
                .then()
                .statusCode(200);
    }
}
