package dev.mamori.notification.report;

import dev.mamori.platform.web.Language;
import dev.mamori.platform.web.Text;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A day in counts (朝会用).
 *
 * @param overdue reports that are late now
 */
record Digest(LocalDate day, int cases, Map<String, Integer> verdicts, Map<String, Integer> alerts, int overdue) {

    boolean isEmpty() {
        return cases == 0 && verdicts.isEmpty() && alerts.isEmpty() && overdue == 0;
    }

    Text words() {
        return Text.of(
                "【朝会】%s：受け付けた事案 %d件。判定 %s。現場アラート %s。期限を過ぎた報告 %d件。個人を特定する情報は含めていません。"
                        .formatted(
                                day,
                                cases,
                                list(verdicts, ReportWords::verdict, Language.JA),
                                list(alerts, ReportWords::alert, Language.JA),
                                overdue),
                "Morning meeting, %s: cases opened: %d. Judgments: %s. Live alerts: %s. Reports that are late: %d. Nobody is named."
                        .formatted(
                                day,
                                cases,
                                list(verdicts, ReportWords::verdict, Language.EN),
                                list(alerts, ReportWords::alert, Language.EN),
                                overdue));
    }

    private static String list(Map<String, Integer> counts, Function<String, Text> words, Language language) {
        if (counts.isEmpty()) {
            return language == Language.EN ? "none" : "0件";
        }
        return counts.entrySet().stream()
                .map(count -> words.apply(count.getKey()).in(language) + " " + count.getValue())
                .collect(Collectors.joining(language == Language.EN ? ", " : "、"));
    }
}
