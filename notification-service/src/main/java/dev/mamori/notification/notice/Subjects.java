package dev.mamori.notification.notice;

import dev.mamori.platform.web.Text;

/** The subject lines of mails: what it is, and nothing of the matter, as subjects are shown on locked screens. */
final class Subjects {
    private Subjects() {}

    static Text of(NoticeKind kind, boolean emergency) {
        Text plain = plain(kind);
        return emergency ? Text.of("【至急】" + plain.ja(), "Urgent: " + plain.en()) : plain;
    }

    private static Text plain(NoticeKind kind) {
        return switch (kind) {
            case FIRST_REPORT -> Text.of("速報：事案を受け付けました", "First report: a case was opened");
            case JUDGMENT_REPORT -> Text.of("判定のご報告", "Judgment report");
            case JUDGMENT_WITHDRAWN -> Text.of("判定の取り消しのご連絡", "A judgment was withdrawn");
            case POLICE -> Text.of("警察への通報・相談のご連絡", "The police were called or consulted");
            case CONSENT_REQUEST -> Text.of("着信拒否への同意のお願い", "Your consent to a block is requested");
            case BLOCK_STARTED -> Text.of("着信拒否の決定のご連絡", "A block was decided");
            case BLOCK_ENDED -> Text.of("着信拒否の終了のご連絡", "A block is over");
            case LITIGATION -> Text.of("訴訟手続きに関するご報告", "Report on litigation");
            case OUTSIDE_BODY -> Text.of("社外機関との連携に関するご報告", "Report on an outside body");
            case OUT_OF_MANDATE -> Text.of("受託範囲・判断基準を超える事案のご報告", "Report: outside of the mandate");
            case PRODUCT_ACCIDENT -> Text.of("製品事故に関するご報告", "Report of a product accident");
            case AGREEMENT_REQUEST -> Text.of("判定ライン改定への合意のお願い", "Your agreement to a criteria version is requested");
            case VISIT_REQUEST -> Text.of("訪問への同行のお願い", "Please come along on a visit");
            case CASE_SHARED -> Text.of("事案の共有", "A case was opened");
            case OPINION_REQUEST -> Text.of("社外の意見照会の依頼", "An outside opinion is requested");
            case STAFF_NOTICE -> Text.of("センター内の周知", "Notice to all at the centre");
            case CLIENT_DEMAND -> Text.of("クライアントからの要求の記録", "A demand of the client was recorded");
            case LATE_REPORT -> Text.of("報告期限の超過", "A report is late");
            case UNACKNOWLEDGED -> Text.of("受領確認のない通知", "A notice was not acknowledged");
            case LIVE_ALERTS -> Text.of("現場アラートのまとめ", "Live alerts");
            case VOICE_OF_CUSTOMER -> Text.of("お客様の声の共有", "Voice of the customer");
            case MORNING_DIGEST -> Text.of("朝会用のまとめ", "Digest for the morning meeting");
        };
    }
}
