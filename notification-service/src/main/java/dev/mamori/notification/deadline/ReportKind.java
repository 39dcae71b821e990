package dev.mamori.notification.deadline;

import dev.mamori.notification.notice.NoticeKind;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** A kind of report for which a limit is agreed with each client (REQ-12.5.4). */
public enum ReportKind {
    /** 速報, from the opening of a case (REQ-5.3.4). */
    FIRST_REPORT(Duration.ofHours(1), Duration.ofHours(4), NoticeKind.FIRST_REPORT),
    /** The judgment of a case, from its opening (REQ-13.5.5). */
    FINAL_REPORT(Duration.ofDays(10), Duration.ofDays(2), NoticeKind.JUDGMENT_REPORT),
    /** ESC.POLICE. */
    POLICE(Duration.ofHours(1), Duration.ofHours(2), NoticeKind.POLICE),
    /** ESC.LITIGATION. */
    LITIGATION(Duration.ofDays(1), Duration.ofDays(1), NoticeKind.LITIGATION),
    /** ESC.OUTSIDE_BODY. */
    OUTSIDE_BODY(Duration.ofDays(1), Duration.ofDays(1), NoticeKind.OUTSIDE_BODY),
    /** ESC.OUT_OF_MANDATE. */
    OUT_OF_MANDATE(Duration.ofDays(1), Duration.ofDays(1), NoticeKind.OUT_OF_MANDATE),
    /** From when the accident became known; the client's own limit to the authorities runs from then (10 days). */
    PRODUCT_ACCIDENT(Duration.ofDays(1), Duration.ofHours(4), NoticeKind.PRODUCT_ACCIDENT),
    /** What the client is asked: consent, agreement, to come along. */
    REQUEST(
            Duration.ofHours(1),
            Duration.ofDays(2),
            NoticeKind.CONSENT_REQUEST,
            NoticeKind.AGREEMENT_REQUEST,
            NoticeKind.VISIT_REQUEST);

    private final Duration within;
    private final Duration acknowledgeWithin;
    private final NoticeKind[] notices;

    ReportKind(Duration within, Duration acknowledgeWithin, NoticeKind... notices) {
        this.within = within;
        this.acknowledgeWithin = acknowledgeWithin;
        this.notices = notices;
    }

    /** What counts until the client has agreed something else: a proposal of this project. */
    public Limit proposed() {
        return new Limit(within, acknowledgeWithin, acknowledgeWithin.dividedBy(2));
    }

    /** The kind of report that such a notice is; empty for those that are not owed. */
    static Optional<ReportKind> of(NoticeKind notice) {
        return Arrays.stream(values())
                .filter(kind -> Arrays.asList(kind.notices).contains(notice))
                .findFirst();
    }

    /** Whether a person opens the duty: no event of another service tells of it. */
    boolean isOpenedByHand() {
        return switch (this) {
            case LITIGATION, OUTSIDE_BODY, OUT_OF_MANDATE, PRODUCT_ACCIDENT -> true;
            case FIRST_REPORT, FINAL_REPORT, POLICE, REQUEST -> false;
        };
    }

    NoticeKind notice() {
        return notices[0];
    }
}
