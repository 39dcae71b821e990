package dev.mamori.notification.deadline;

import dev.mamori.notification.contact.Department;
import dev.mamori.notification.notice.Audience;
import dev.mamori.notification.notice.Draft;
import dev.mamori.notification.notice.NoticeKind;
import dev.mamori.notification.notice.NoticeMade;
import dev.mamori.notification.notice.NoticeService;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.events.KnownClients;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is owed to the client and by when; alarms when it is late. Works in the caller's transaction of the client. */
@ApplicationScoped
class DutyService {
    private final DutyStore store;
    private final ReportLimitService limits;
    private final NoticeService notices;
    private final KnownClients clients;
    private final Audit audit;
    private final Clock clock;

    DutyService(
            DutyStore store,
            ReportLimitService limits,
            NoticeService notices,
            KnownClients clients,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.limits = limits;
        this.notices = notices;
        this.clients = clients;
        this.audit = audit;
        this.clock = clock;
    }

    /** A notice to the client fulfils a duty, may open another one, and waits for its acknowledgement. */
    void noticed(@Observes NoticeMade made) {
        Draft draft = made.draft();
        if (draft.audience() != Audience.CLIENT) {
            return;
        }
        ReportKind.of(draft.kind()).ifPresent(kind -> {
            Limit limit = limits.inForce(kind);
            fulfil(made, kind);
            store.watch(made.client(), made.noticeId(), kind, limit.acknowledgeBy(made.createdAt()));
        });
        switch (draft.kind()) {
            // The report of the judgment is owed from the opening on, and again when a judgment is withdrawn.
            case FIRST_REPORT, JUDGMENT_WITHDRAWN ->
                open(made.client(), ReportKind.FINAL_REPORT, about(draft), draft.occurredAt());
            default -> {}
        }
    }

    private void fulfil(NoticeMade made, ReportKind kind) {
        String subject = kind == ReportKind.FINAL_REPORT
                ? about(made.draft())
                : made.draft().subject();
        Instant knownAt = made.draft().occurredAt();
        Optional<DutyView> owed = store.fulfil(kind, subject, made.noticeId(), made.createdAt());
        if (owed.isEmpty()) {
            open(made.client(), kind, subject, knownAt);
            owed = store.fulfil(kind, subject, made.noticeId(), made.createdAt());
        }
        owed.filter(DutyView::late).ifPresent(duty -> alarm(made.client(), duty.dutyId()));
    }

    List<DutyView> list(Boolean open, UUID before, int most) {
        return store.list(open, before, most);
    }

    DutyView get(UUID dutyId) {
        return store.find(dutyId).orElseThrow(Problems::notFound);
    }

    /** Something became known of which the client must get a report. */
    DutyView open(ClientId client, DutyRequest request) {
        clients.require(client);
        if (!request.kind().isOpenedByHand()) {
            throw Problems.invalid(
                    "/kind",
                    "Kind",
                    Text.of(
                            "LITIGATION、OUTSIDE_BODY、OUT_OF_MANDATE、PRODUCT_ACCIDENT のいずれかを指定してください。",
                            "Give one of LITIGATION, OUTSIDE_BODY, OUT_OF_MANDATE, PRODUCT_ACCIDENT."));
        }
        Instant knownAt = request.knownAt().toInstant().truncatedTo(ChronoUnit.MICROS);
        if (knownAt.isAfter(clock.instant())) {
            throw Problems.invalid(
                    "/knownAt", "Past", Text.of("knownAt には、現在以前の日時を指定してください。", "knownAt must not be in the future."));
        }
        if (request.caseId() != null && notices.isErased(request.caseId().toString())) {
            throw Problems.unknownReference("caseId", request.caseId().toString());
        }
        UUID id = Ids.next();
        String subject = request.caseId() == null ? "report-duties/" + id : "cases/" + request.caseId();
        UUID duty = open(client, request.kind(), subject, knownAt, id);
        audit.record(
                "REPORT_DUTY_OPENED",
                "report-duty",
                duty.toString(),
                null,
                Map.of("kind", request.kind().name()));
        return get(duty);
    }

    /** Makes the report of a duty that was opened by hand. */
    DutyView report(ClientId client, UUID dutyId) {
        DutyView duty = get(dutyId);
        if (duty.reportedAt() != null || !duty.kind().isOpenedByHand()) {
            throw Problems.conflict(Text.of(
                    "この報告は、すでに済んでいるか、出来事に応じて自動で行われるものです。",
                    "This report was made already, or is made by itself when the thing happens."));
        }
        String caseId = caseIdOrNull(duty);
        boolean emergency = duty.kind() == ReportKind.PRODUCT_ACCIDENT;
        String cause = "report-duty:" + dutyId + ":" + duty.knownAt();
        notices.tell(
                client,
                Draft.toClient(
                        duty.kind().notice(), duty.subject(), caseId, Reports.of(duty), emergency, duty.knownAt()),
                cause);
        // Headquarters know as soon as the client does (REQ-12.5.6).
        notices.tell(
                client,
                Draft.inside(
                        duty.kind().notice(),
                        Set.of(Department.HEADQUARTERS, Department.LEGAL),
                        duty.subject(),
                        caseId,
                        Reports.of(duty),
                        emergency,
                        duty.knownAt()),
                cause);
        DutyView reported = get(dutyId);
        if (reported.reportedAt() == null) {
            throw new IllegalStateException("the notice did not fulfil the duty");
        }
        audit.record("REPORT_MADE", "report-duty", dutyId.toString(), null, Map.of("late", reported.late()));
        return reported;
    }

    /** The manager is told that a report is late; once for each duty, by whichever replica is first. */
    void alarm(ClientId client, UUID dutyId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.alarm(dutyId, now).ifPresent(duty -> {
            audit.record(
                    "REPORT_LATE",
                    "report-duty",
                    dutyId.toString(),
                    null,
                    Map.of("kind", duty.kind().name()));
            notices.tell(
                    client,
                    Draft.inside(
                            NoticeKind.LATE_REPORT,
                            Set.of(Department.MANAGEMENT),
                            "report-duties/" + dutyId,
                            caseIdOrNull(duty),
                            Reports.late(duty),
                            true,
                            duty.dueAt()),
                    "late:" + dutyId + ":" + duty.knownAt());
        });
    }

    /** Nobody acknowledged in time: the next contact is told; after the last one the manager. */
    void climb(ClientId client, UUID noticeId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.take(noticeId, now).ifPresent(watch -> {
            if (notices.isAcknowledged(noticeId)) {
                store.watched(noticeId, watch.step(), null);
                return;
            }
            int step = watch.step() + 1;
            boolean somebody = notices.climb(client, noticeId, step);
            audit.record("NOTICE_CLIMBED", "notice", noticeId.toString(), null, Map.of("step", step, "told", somebody));
            store.watched(
                    noticeId,
                    step,
                    somebody ? now.plus(limits.inForce(watch.kind()).climbAfter()) : null);
            if (!somebody) {
                notices.tell(
                        client,
                        Draft.inside(
                                NoticeKind.UNACKNOWLEDGED,
                                Set.of(Department.MANAGEMENT),
                                "notices/" + noticeId,
                                null,
                                Reports.unacknowledged(noticeId, watch.kind()),
                                true,
                                now),
                        "unacknowledged:" + noticeId);
            }
        });
    }

    private static String caseIdOrNull(DutyView duty) {
        return duty.subject().startsWith("cases/") ? duty.subject().substring("cases/".length()) : null;
    }

    /** A case that left the mandate; of an erased one nothing is owed. */
    void outOfMandate(ClientId client, UUID caseId, Instant knownAt) {
        if (!notices.isErased(caseId.toString())) {
            open(client, ReportKind.OUT_OF_MANDATE, "cases/" + caseId, knownAt);
        }
    }

    private void open(ClientId client, ReportKind kind, String subject, Instant knownAt) {
        open(client, kind, subject, knownAt, Ids.next());
    }

    private UUID open(ClientId client, ReportKind kind, String subject, Instant knownAt, UUID id) {
        Instant due = limits.inForce(kind).dueFrom(knownAt);
        return store.open(client, id, kind, subject, knownAt, due, clock.instant());
    }

    private static String about(Draft draft) {
        return draft.caseIdOrNull() == null ? draft.subject() : "cases/" + draft.caseIdOrNull();
    }
}
