package dev.mamori.notification.notice;

import dev.mamori.notification.contact.Department;
import dev.mamori.notification.notice.Happening.CaseOpened;
import dev.mamori.notification.notice.Happening.PossibleIllegality;
import dev.mamori.platform.web.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who is told of what: the client of nearly all, departments of the agency of some. */
final class Drafts {
    private Drafts() {}

    /** At most one for each audience. */
    static List<Draft> of(Happening happening, Instant occurredAt) {
        List<Draft> drafts = new ArrayList<>();
        String caseId = happening.caseIdOrNull();
        if (happening instanceof PossibleIllegality illegal) {
            drafts.add(opinion(illegal, occurredAt));
        } else {
            drafts.add(Draft.toClient(
                    happening.kind(),
                    happening.subject(),
                    caseId,
                    Summaries.of(happening),
                    happening.isEmergency(),
                    occurredAt));
        }
        if (happening instanceof CaseOpened opened) {
            drafts.add(shared(opened, occurredAt));
        }
        return drafts;
    }

    /** The centre and the specialist departments know as soon as the client does (REQ-5.3.4). */
    private static Draft shared(CaseOpened opened, Instant occurredAt) {
        Text summary = Text.of(
                "【事案共有】事案（%s）を受け付け、事実確認を始めました。対象の応対は%d件です。まだ判定していません。センター、法務、総務で共有します。"
                        .formatted(opened.caseId(), opened.contacts()),
                ("Case shared: case %s was opened and its facts are being checked; contacts concerned: %d. Nothing is judged"
                                + " yet. Shared with the centre, legal and general affairs.")
                        .formatted(opened.caseId(), opened.contacts()));
        return Draft.inside(
                NoticeKind.CASE_SHARED,
                Set.of(Department.CENTRE, Department.LEGAL, Department.GENERAL_AFFAIRS),
                opened.subject(),
                opened.caseId(),
                summary,
                false,
                occurredAt);
    }

    /** Specialists ask a lawyer or another outsider (REQ-5.4.4). */
    private static Draft opinion(PossibleIllegality illegal, Instant occurredAt) {
        Text summary = Text.of(
                "【意見照会の依頼】事案（%s）に、法令に抵触する可能性のある行為が記録されました。弁護士等、社外の専門家の意見を求めてください。".formatted(illegal.caseId()),
                ("Opinion requested: case %s holds an act that may break a law. Please ask a lawyer or another outside expert"
                                + " for an opinion.")
                        .formatted(illegal.caseId()));
        return Draft.inside(
                NoticeKind.OPINION_REQUEST,
                Set.of(Department.LEGAL),
                illegal.subject(),
                illegal.caseId(),
                summary,
                false,
                occurredAt);
    }
}
