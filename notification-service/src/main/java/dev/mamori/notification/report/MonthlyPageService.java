package dev.mamori.notification.report;

import dev.mamori.platform.web.Language;
import dev.mamori.platform.web.Text;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws the monthly report as a page that prints well on A4. */
@ApplicationScoped
public class MonthlyPageService {
    private static final DateTimeFormatter DUE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final List<String> CAUSES = List.of("YES", "NO", "UNKNOWN");
    private static final List<String> VERDICTS =
            List.of("HARASSMENT", "UNJUST_DEMAND", "NOT_HARASSMENT", "UNDETERMINED");

    private final Template page;
    private final Clock clock;

    MonthlyPageService(@Location("report/monthly.html") Template page, Clock clock) {
        this.page = page;
        this.clock = clock;
    }

    /** A share of the bar of causes. */
    public record Share(String label, int value, int percent, double x, double width, String colour) {}

    /** A line of the table of open duties. */
    public record Line(String kind, String due, boolean overdue) {}

    String draw(MonthlyReportView report, Text clientName, Language language) {
        YearMonth month = YearMonth.parse(report.month());
        return page.data("en", language == Language.EN)
                .data("client", clientName.in(language))
                .data("month", title(month, language))
                .data("printed", DUE.format(clock.instant().atZone(MonthlyReportService.JAPAN)))
                .data("report", report)
                .data("width", Chart.WIDTH)
                .data("days", days(report, month))
                .data("types", types(report, language))
                .data("verdicts", verdicts(report, language))
                .data("causes", causes(report, language))
                .data("companyCaused", Chart.percent(value(report.casesByCause(), "YES"), report.cases()))
                .data("alerts", sum(report.alertsByKind()))
                .data("harassment", value(report.judgmentsByVerdict(), "HARASSMENT"))
                .data("judged", sum(report.judgmentsByVerdict()))
                .data("firstMedian", words(report.firstReport().median(), language))
                .data("firstLongest", words(report.firstReport().longest(), language))
                .data("ackMedian", words(report.acknowledgement().median(), language))
                .data("ackLongest", words(report.acknowledgement().longest(), language))
                .data("duties", duties(report, language))
                .render();
    }

    private static String title(YearMonth month, Language language) {
        return language == Language.EN ? month.toString() : month.getYear() + "年" + month.getMonthValue() + "月";
    }

    private static Chart.Columns days(MonthlyReportView report, YearMonth month) {
        List<Integer> days = java.util.stream.IntStream.rangeClosed(1, month.lengthOfMonth())
                .boxed()
                .toList();
        return Chart.Columns.of(
                days.stream().map(String::valueOf).toList(),
                days.stream()
                        .map(day -> value(report.casesByDay(), month.atDay(day).toString()))
                        .toList());
    }

    private static Chart.Rows types(MonthlyReportView report, Language language) {
        List<CustomerHarassmentType> all = Arrays.asList(CustomerHarassmentType.values());
        return Chart.Rows.of(
                all.stream().map(type -> type.label().in(language)).toList(),
                all.stream()
                        .map(type -> value(report.harassmentByType(), type.name()))
                        .toList());
    }

    private static Chart.Rows verdicts(MonthlyReportView report, Language language) {
        return Chart.Rows.of(
                VERDICTS.stream()
                        .map(verdict -> ReportWords.verdict(verdict).in(language))
                        .toList(),
                VERDICTS.stream()
                        .map(verdict -> value(report.judgmentsByVerdict(), verdict))
                        .toList());
    }

    private static List<Share> causes(MonthlyReportView report, Language language) {
        List<String> colours = List.of("#b5542b", "#2f5d8a", "#c9ced6");
        List<Integer> values = CAUSES.stream()
                .map(cause -> value(report.casesByCause(), cause))
                .toList();
        List<Chart.Bar> bars = Chart.shares(
                CAUSES.stream()
                        .map(cause -> ReportWords.cause(cause).in(language))
                        .toList(),
                values);
        return java.util.stream.IntStream.range(0, bars.size())
                .mapToObj(i -> new Share(
                        bars.get(i).label(),
                        bars.get(i).value(),
                        Chart.percent(bars.get(i).value(), report.cases()),
                        bars.get(i).x(),
                        bars.get(i).width(),
                        colours.get(i)))
                .toList();
    }

    private static List<Line> duties(MonthlyReportView report, Language language) {
        return report.openDuties().stream()
                .map(duty -> new Line(ReportWords.duty(duty.kind()).in(language), due(duty.dueAt()), duty.overdue()))
                .toList();
    }

    private static String due(Instant at) {
        return DUE.format(at.atZone(MonthlyReportService.JAPAN));
    }

    private static String words(Duration durationOrNull, Language language) {
        return durationOrNull == null
                ? "–"
                : ReportWords.duration(durationOrNull).in(language);
    }

    private static int value(Map<String, Integer> counts, String key) {
        return counts.getOrDefault(key, 0);
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
