package dev.mamori.notification.report;

import dev.mamori.notification.contact.Department;
import dev.mamori.notification.notice.Draft;
import dev.mamori.notification.notice.NoticeKind;
import dev.mamori.notification.notice.NoticeService;
import dev.mamori.platform.data.ClientId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** Makes the digest of a day: counts only, so that the meeting speaks of what happens and not of whom. */
@ApplicationScoped
class DigestService {
    private final FigureStore figures;
    private final NoticeService notices;
    private final Clock clock;

    DigestService(FigureStore figures, NoticeService notices, Clock clock) {
        this.figures = figures;
        this.notices = notices;
        this.clock = clock;
    }

    /** Tells the centre of {@code day}, once; a day on which nothing happened is not told. */
    void tell(ClientId client, LocalDate day) {
        Instant from = day.atStartOfDay(MonthlyReportService.JAPAN).toInstant();
        Instant until = day.plusDays(1).atStartOfDay(MonthlyReportService.JAPAN).toInstant();
        Digest digest = new Digest(
                day, figures.cases(from, until), figures.verdicts(from, until), figures.alerts(from, until), (int)
                        figures.owed().stream()
                                .filter(duty -> duty.dueAt().isBefore(clock.instant()))
                                .count());
        if (!digest.isEmpty()) {
            Draft draft = Draft.inside(
                    NoticeKind.MORNING_DIGEST,
                    Set.of(Department.CENTRE, Department.MANAGEMENT),
                    "digests/" + day,
                    null,
                    digest.words(),
                    false,
                    until);
            notices.tell(client, draft, "digest:" + day);
        }
    }
}
