package dev.mamori.cases.matter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.cases.contact.ContactId;
import dev.mamori.cases.matter.Matter.Contacted;
import dev.mamori.cases.measure.Answer;
import dev.mamori.cases.measure.Apology;
import dev.mamori.cases.measure.Measures;
import dev.mamori.cases.measure.Promise;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("REQ-5.3.8, SC-03: when, how often and what was answered")
class HistoryStatementTest {
    private static final Instant NOW = time("2026-11-06T09:00");
    private static final Answer ANSWER = answer("2026-11-02T10:31", "残債のお支払いが必要です。", true);

    @Test
    void tellsTheAnswerAndEachRepeat() {
        assertThat(text(new Measures(List.of(ANSWER), List.of(), List.of(), List.of())))
                .isEqualTo("11月2日10時31分に「残債のお支払いが必要です」とご説明いたしました。"
                        + "その後、11月2日15時12分、11月3日9時40分、11月5日18時25分に同じお問い合わせを3回いただいております。");
    }

    @Test
    @DisplayName(
            "REQ-5.2.5: contacts while our promise is overdue are not held against the customer, and we own up first")
    void leavesOutWhatOurBrokenPromiseCaused() {
        var promise = promise("2026-11-03T00:00", null);
        var measures = new Measures(List.of(ANSWER), List.of(promise), List.of(), List.of());
        var history = History.of(measures, contacts(), NOW);
        assertThat(history.repeats()).containsExactly(time("2026-11-02T15:12"));
        assertThat(history.causedByUs()).containsExactly(time("2026-11-03T09:40"), time("2026-11-05T18:25"));
        assertThat(text(measures))
                .startsWith("11月3日0時までに「折り返しお電話」とお約束しておりましたが、まだ果たせておらず、誠に申し訳ございません。")
                .contains("11月2日15時12分に同じお問い合わせを1回");
    }

    @Test
    void countsAgainOnceThePromiseIsKept() {
        var promise = promise("2026-11-03T00:00", "2026-11-04T00:00");
        var history =
                History.of(new Measures(List.of(ANSWER), List.of(promise), List.of(), List.of()), contacts(), NOW);
        assertThat(history.repeats()).containsExactly(time("2026-11-02T15:12"), time("2026-11-05T18:25"));
        assertThat(history.overdue()).isEmpty();
    }

    @Test
    @DisplayName("REQ-2.3, REQ-6.2.1: neither contacts before the answer nor clarifications are repeats")
    void countsFromTheAnswerOn() {
        var open = answer("2026-11-02T10:31", "確認いたします", false);
        var history = History.of(new Measures(List.of(open), List.of(), List.of(), List.of()), contacts(), NOW);
        assertThat(history.repeats()).isEmpty();
        assertThat(new HistoryStatement(history, NOW).text()).isEqualTo("まだご回答を差し上げておりません。");
        var clarified = List.of(new Contacted(new ContactId(UUID.randomUUID()), time("2026-11-03T09:40"), true));
        assertThat(History.of(new Measures(List.of(ANSWER), List.of(), List.of(), List.of()), clarified, NOW)
                        .repeats())
                .isEmpty();
    }

    @Test
    void saysTheYearWhenItIsNotThisOne() {
        var history = History.of(new Measures(List.of(ANSWER), List.of(), List.of(), List.of()), List.of(), NOW);
        assertThat(new HistoryStatement(history, time("2027-01-05T09:00")).text())
                .startsWith("2026年11月2日10時31分に");
    }

    private static String text(Measures measures) {
        return new HistoryStatement(History.of(measures, contacts(), NOW), NOW).text();
    }

    private static List<Contacted> contacts() {
        return List.of("2026-11-05T18:25", "2026-11-02T10:05", "2026-11-02T15:12", "2026-11-03T09:40").stream()
                .map(at -> new Contacted(new ContactId(UUID.randomUUID()), time(at), false))
                .toList();
    }

    private static Answer answer(String at, String words, boolean complete) {
        return new Answer(UUID.randomUUID(), time(at), words, complete, Apology.NONE, null);
    }

    private static Promise promise(String dueAt, String keptAt) {
        return new Promise(
                UUID.randomUUID(),
                "折り返しお電話",
                time("2026-11-02T10:31"),
                time(dueAt),
                keptAt == null ? null : time(keptAt));
    }

    private static Instant time(String jst) {
        return java.time.LocalDateTime.parse(jst)
                .atZone(ZoneId.of("Asia/Tokyo"))
                .toInstant();
    }
}
