package dev.mamori.notification.report;

import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Gathers the figures of a month. Works in the caller's transaction of the client. */
@ApplicationScoped
class MonthlyReportService {
    static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final FigureStore figures;
    private final Audit audit;
    private final Clock clock;

    MonthlyReportService(FigureStore figures, Audit audit, Clock clock) {
        this.figures = figures;
        this.audit = audit;
        this.clock = clock;
    }

    MonthlyReportView of(ClientId client, YearMonth month) {
        Instant from = month.atDay(1).atStartOfDay(JAPAN).toInstant();
        Instant until = month.plusMonths(1).atDay(1).atStartOfDay(JAPAN).toInstant();
        Instant now = clock.instant();
        List<MonthlyReportView.OpenDuty> owed = figures.owed().stream()
                .map(duty -> new MonthlyReportView.OpenDuty(
                        duty.kind(), duty.dueAt(), duty.dueAt().isBefore(now)))
                .toList();
        audit.record("MONTHLY_REPORT_READ", "client", client.value(), null, Map.of("month", month.toString()));
        return new MonthlyReportView(
                month.toString(),
                figures.cases(from, until),
                figures.casesByDay(from, until),
                figures.causes(from, until),
                figures.verdicts(from, until),
                figures.types(from, until),
                figures.alerts(from, until),
                MonthlyReportView.Span.of(Times.of(figures.firstReports(from, until))),
                MonthlyReportView.Span.of(Times.of(figures.acknowledgements(from, until))),
                figures.unacknowledged(from, until),
                figures.made(from, until),
                figures.madeLate(from, until),
                owed);
    }
}
