package dev.mamori.judgment.evaluation;

import static dev.mamori.judgment.evaluation.Sheets.because;
import static dev.mamori.judgment.evaluation.Sheets.evaluate;
import static dev.mamori.judgment.evaluation.Sheets.hit;
import static dev.mamori.judgment.evaluation.Sheets.near;
import static dev.mamori.judgment.evaluation.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.judgment.criteria.Channel;
import dev.mamori.judgment.evaluation.FactSheet.Demand;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Counted demands")
class DemandLinesTest {
    private static final String DAY = "2026-11-09T";

    @ParameterizedTest(name = "{0} times: hit {1}")
    @CsvSource({"2, false", "3, true"})
    @DisplayName("REQ-6.9.3: 「もう一度言え」 three times in one contact, each after an apology")
    void sayItAgain(int times, boolean expected) {
        var sheet = call().apology(FactSheet.ApologyKind.LIMITED, DAY + "10:01:00");
        for (int i = 1; i <= times; i++) {
            sheet.words("W" + i, "K1", DAY + "10:0" + (i + 1) + ":00", "聞こえない、もう一度言え", "APOLOGY.SAY_IT_AGAIN");
        }
        var evaluation = evaluate(sheet);
        assertThat(hit(evaluation, "APOLOGY.SAY_IT_AGAIN").isPresent()).isEqualTo(expected);
        assertThat(near(evaluation, "APOLOGY.SAY_IT_AGAIN").isPresent()).isEqualTo(!expected);
    }

    @Test
    @DisplayName("REQ-6.9.3: demands before any apology do not count")
    void beforeAnyApology() {
        var sheet = call().apology(FactSheet.ApologyKind.FULL, DAY + "10:04:30");
        for (int i = 1; i <= 3; i++) {
            sheet.words("W" + i, "K1", DAY + "10:0" + (i + 1) + ":00", "もう一度言え", "APOLOGY.SAY_IT_AGAIN");
        }
        assertThat(hit(evaluate(sheet), "APOLOGY.SAY_IT_AGAIN")).isEmpty();
    }

    @Test
    @DisplayName("REQ-6.11.1: a demand to punish, declined and made once more, is not yet harassment; twice more is")
    void punish() {
        var once = call().answered(DAY + "10:01:30")
                .words("W1", "K1", DAY + "10:01:00", "あの担当はクビにしてほしい", "PUNISH.DEMAND_ONCE")
                .words("W2", "K1", DAY + "10:02:00", "だからクビにしろ", "PUNISH.DEMAND_ONCE");
        assertThat(near(evaluate(once), "PUNISH.REPEATED_DEMAND").orElseThrow().value())
                .isEqualByComparingTo("1");

        var twice = once.words("W3", "K1", DAY + "10:03:00", "クビにしろと言ってる", "PUNISH.REPEATED_DEMAND");
        assertThat(hit(evaluate(twice), "PUNISH.REPEATED_DEMAND").orElseThrow().conductIds())
                .containsExactly("W2", "W3");
    }

    @Test
    @DisplayName("REQ-6.11.2: without a decline nothing is repeated")
    void neverDeclined() {
        var sheet = call().words("W1", "K1", DAY + "10:01:00", "クビにしろ", "PUNISH.DEMAND_ONCE")
                .words("W2", "K1", DAY + "10:02:00", "クビにしろ", "PUNISH.DEMAND_ONCE");
        assertThat(because(evaluate(sheet), "PUNISH.REPEATED_DEMAND").orElseThrow())
                .contains("decline");
    }

    @Test
    @DisplayName("REQ-6.2.4: three forced call-backs hit; with a special reason they do not")
    void forcedCallbacks() {
        for (var reason : new boolean[] {false, true}) {
            var sheet = call();
            for (int i = 1; i <= 3; i++) {
                sheet.demand(
                        FactSheet.DemandKind.FORCED_CALLBACK,
                        "K1",
                        DAY + "10:0" + i + ":00",
                        demand -> new Demand(
                                demand.kind(), demand.contactId(), null, demand.at(), reason, null, null, null));
            }
            assertThat(hit(evaluate(sheet), "REPEAT.FORCED_CALLBACK").isPresent())
                    .isEqualTo(!reason);
        }
    }

    @ParameterizedTest(name = "every {0} minutes: hit {1}")
    @CsvSource({"30, true", "60, true", "61, false", "1440, false"})
    @DisplayName("REQ-6.12.1: a report every 60 minutes or more often, daily until the result")
    void hourlyProgress(int minutes, boolean expected) {
        var sheet = call().longInvestigation()
                .demand(
                        FactSheet.DemandKind.PROGRESS_REPORT,
                        "K1",
                        DAY + "10:01:00",
                        demand -> new Demand(
                                demand.kind(),
                                demand.contactId(),
                                null,
                                demand.at(),
                                null,
                                null,
                                Duration.ofMinutes(minutes),
                                true));
        assertThat(hit(evaluate(sheet), "EXCESSIVE.HOURLY_PROGRESS").isPresent())
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("what nobody recorded is not guessed")
    void nothingRecorded() {
        var evaluation = evaluate(call());
        for (var code : new String[] {
            "REPEAT.FORCED_CALLBACK", "APOLOGY.SAY_IT_AGAIN", "PUNISH.REPEATED_DEMAND", "EXCESSIVE.HOURLY_PROGRESS"
        }) {
            assertThat(because(evaluation, code)).as(code).isPresent();
        }
    }

    private static Sheets call() {
        return sheet().contact("K1", Channel.PHONE, "AOZ-WASH", DAY + "10:00:00");
    }
}
