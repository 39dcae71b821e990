package dev.mamori.notification.notice;

import dev.mamori.notification.notice.Happening.AgreementRequested;
import dev.mamori.notification.notice.Happening.BlockActivated;
import dev.mamori.notification.notice.Happening.BlockEnded;
import dev.mamori.notification.notice.Happening.CaseOpened;
import dev.mamori.notification.notice.Happening.ConsentRequested;
import dev.mamori.notification.notice.Happening.EndReason;
import dev.mamori.notification.notice.Happening.JudgmentSigned;
import dev.mamori.notification.notice.Happening.JudgmentWithdrawn;
import dev.mamori.notification.notice.Happening.PoliceCalled;
import dev.mamori.notification.notice.Happening.PossibleIllegality;
import dev.mamori.notification.notice.Happening.Verdict;
import dev.mamori.platform.web.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The words of a notice for the client's contact: what happened, what it means, what is asked of them. No personal data
 * and no names (REQ-9.4), no result of anything internal (REQ-6.11.3). Times are Japanese time.
 */
final class Summaries {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter JA = DateTimeFormatter.ofPattern("yyyy年M月d日 H時mm分", Locale.ROOT);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Summaries() {}

    static Text of(Happening happening) {
        return switch (happening) {
            case CaseOpened opened -> firstReport(opened);
            case JudgmentSigned signed -> judgmentReport(signed);
            case JudgmentWithdrawn withdrawn -> withdrawal(withdrawn);
            case PoliceCalled called -> police(called);
            case PossibleIllegality illegal ->
                throw new IllegalArgumentException("inside only: the client is not told of " + illegal.subject());
            case ConsentRequested requested -> consentRequest(requested);
            case AgreementRequested requested -> agreementRequest(requested.version());
            case BlockActivated activated -> blockStarted(activated);
            case BlockEnded ended -> blockEnded(ended);
        };
    }

    private static Text firstReport(CaseOpened opened) {
        return Text.of(
                "【速報】事案（%s）を受け付け、事実確認を始めました。対象の応対は%d件です。カスタマーハラスメントに当たるかどうかは、まだ判定していません。判定後に改めてご報告します。"
                        .formatted(opened.caseId(), opened.contacts()),
                ("First report: case %s was opened and its facts are being checked; contacts concerned: %d. Whether it is"
                                + " customer harassment has not been judged yet. We report again after the judgment.")
                        .formatted(opened.caseId(), opened.contacts()));
    }

    private static Text judgmentReport(JudgmentSigned signed) {
        boolean cited = !signed.criteriaCodes().isEmpty();
        String ja = "【判定報告】事案（%s）を判断権者が判定しました。結果は「%s」です。".formatted(signed.caseId(), japanese(signed.verdict()))
                + (cited
                        ? "判定の根拠とした基準は、合意済みの判定ライン %s の %s です。"
                                .formatted(signed.criteriaSetVersion(), String.join("、", signed.criteriaCodes()))
                        : "判定には、合意済みの判定ライン %s を用いました。".formatted(signed.criteriaSetVersion()))
                + "返金・修理など、お客様のご要望への対応は、この判定とは別に、ご要望の妥当性に基づいて行います。内容をご確認のうえ、受領確認をお願いします。";
        String en = "Judgment report: a person with judgment authority judged case %s. The verdict is: %s. "
                        .formatted(signed.caseId(), english(signed.verdict()))
                + (cited
                        ? "Criteria it rests on, by the agreed set %s: %s. "
                                .formatted(signed.criteriaSetVersion(), String.join(", ", signed.criteriaCodes()))
                        : "The agreed set %s was used. ".formatted(signed.criteriaSetVersion()))
                + "What the customer is owed, such as a refund or a repair, follows the validity of the request and not"
                + " this verdict. Please read it and acknowledge receipt.";
        return Text.of(ja, en);
    }

    private static Text withdrawal(JudgmentWithdrawn withdrawn) {
        return Text.of(
                "【判定の取り消し】事案（%s）について先にご報告した判定（%s）は、取り消されました。この判定に基づく対応は行わないでください。改めて判定した場合は、ご報告します。"
                        .formatted(withdrawn.caseId(), withdrawn.judgmentId()),
                ("Judgment withdrawn: the judgment %s of case %s, reported before, does not stand any more. Please take no"
                                + " action on it. A new judgment would be reported.")
                        .formatted(withdrawn.judgmentId(), withdrawn.caseId()));
    }

    private static Text police(PoliceCalled called) {
        return called.emergency()
                ? Text.of(
                        "【至急】応対（%s）に関して、従業員の安全を守るため警察へ緊急通報（110番）しました。お客様を特定する情報は、この通知には含めていません。"
                                .formatted(called.contactId()),
                        ("Urgent: in contact %s the police were called (110) to protect the staff. This notice holds nothing"
                                        + " that identifies the customer.")
                                .formatted(called.contactId()))
                : Text.of(
                        "【至急】応対（%s）に関して、警察へ相談しました。お客様を特定する情報は、この通知には含めていません。".formatted(called.contactId()),
                        ("Urgent: the police were consulted about contact %s. This notice holds nothing that identifies the"
                                        + " customer.")
                                .formatted(called.contactId()));
    }

    private static Text consentRequest(ConsentRequested requested) {
        return Text.of(
                "【同意のお願い】着信拒否の申請（%s）について、貴社の同意をお願いします。同意をいただくまで着信拒否は始まりません。申請の理由、対象の窓口、期間をご確認のうえ、ご判断ください。"
                        .formatted(requested.requestId()),
                ("Consent requested: please decide on block request %s. No call is refused before you consent. Please read"
                                + " the reasons, the queues and the period first.")
                        .formatted(requested.requestId()));
    }

    /** @param what the version's name, or the set's id */
    static Text agreementRequest(String what) {
        return Text.of(
                "【合意のお願い】判定ライン %s への合意をお願いします。双方の署名がそろうまで、この版は使われません。内容と変更の理由をご確認のうえ、リンク先でご回答ください。".formatted(what),
                ("Agreement requested: please decide on version %s of the criteria. It is not used before both sides have"
                                + " signed. Please read it and the reasons for the change, and answer at the link.")
                        .formatted(what));
    }

    private static Text blockStarted(BlockActivated block) {
        return Text.of(
                "【着信拒否の決定】登録（%s）により、窓口 %s への該当番号からの着信を拒否します。期間は %s から %s まで（日本時間）で、自動では更新されません。ほかの窓口への着信は、これまでどおりつながります。"
                        .formatted(block.entryId(), list(block.queueIds(), "、"), ja(block.from()), ja(block.until())),
                ("Block decided: by entry %s calls from the number concerned are refused on %s, from %s until %s (Japanese"
                                + " time). It is not renewed by itself. Calls to other queues connect as before.")
                        .formatted(block.entryId(), list(block.queueIds(), ", "), en(block.from()), en(block.until())));
    }

    private static Text blockEnded(BlockEnded ended) {
        return Text.of(
                "【着信拒否の終了】登録（%s）による着信拒否は終了しました。理由：%s。ほかに有効な登録がなければ、該当番号からの着信は再びつながります。"
                        .formatted(ended.entryId(), japanese(ended.reason())),
                "Block ended: entry %s is over. Reason: %s. Calls from the number concerned connect again, unless another entry holds."
                        .formatted(ended.entryId(), english(ended.reason())));
    }

    private static String japanese(Verdict verdict) {
        return switch (verdict) {
            case HARASSMENT -> "カスタマーハラスメントに該当する";
            case UNJUST_DEMAND -> "不当な要求であるが、カスタマーハラスメントには該当しない";
            case NOT_HARASSMENT -> "カスタマーハラスメントには該当しない";
            case UNDETERMINED -> "現時点では判定できない";
        };
    }

    private static String english(Verdict verdict) {
        return switch (verdict) {
            case HARASSMENT -> "customer harassment";
            case UNJUST_DEMAND -> "an unjust demand, but not customer harassment";
            case NOT_HARASSMENT -> "not customer harassment";
            case UNDETERMINED -> "cannot be determined at present";
        };
    }

    private static String japanese(EndReason reason) {
        return switch (reason) {
            case EXPIRED -> "期間の満了";
            case REVOKED -> "解除の決定";
            case NUMBER_REASSIGNED -> "電話番号の利用者の変更";
            case VERDICT_CHANGED -> "判定の変更または取り消し";
            case CLIENT_LEFT -> "委託契約の終了";
            case COURT -> "裁判所の判断";
            case OTHER -> "その他";
        };
    }

    private static String english(EndReason reason) {
        return switch (reason) {
            case EXPIRED -> "the period is over";
            case REVOKED -> "it was revoked by decision";
            case NUMBER_REASSIGNED -> "the number has another user";
            case VERDICT_CHANGED -> "a verdict was changed or withdrawn";
            case CLIENT_LEFT -> "the contract with the client ended";
            case COURT -> "a court decided so";
            case OTHER -> "other";
        };
    }

    private static String list(List<String> ids, String separator) {
        return String.join(separator, ids);
    }

    private static String ja(Instant time) {
        return JA.format(time.atZone(JAPAN));
    }

    private static String en(Instant time) {
        return EN.format(time.atZone(JAPAN));
    }
}
