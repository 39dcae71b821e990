package dev.mamori.notification.deadline;

import dev.mamori.platform.web.Text;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** The words of reports that a person starts, and of alarms about what is late. Codes, ids and Japanese times only. */
final class Reports {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter JA = DateTimeFormatter.ofPattern("yyyy年M月d日 H時mm分", Locale.ROOT);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private Reports() {}

    static Text of(DutyView duty) {
        return Text.of(
                "【%s】%s。把握した日時は %s（日本時間）です。対象：%s。詳しい内容は、担当者からご説明します。受領確認をお願いします。"
                        .formatted(ja(duty.kind()), whatJa(duty.kind()), ja(duty.knownAt()), duty.subject()),
                ("%s: %s. Known since %s (Japanese time). Concerns: %s. The person in charge will explain the details. Please"
                                + " acknowledge receipt.")
                        .formatted(en(duty.kind()), whatEn(duty.kind()), en(duty.knownAt()), duty.subject()));
    }

    static Text late(DutyView duty) {
        boolean made = duty.reportedAt() != null;
        return Text.of(
                "【報告期限の超過】クライアントへの報告（%s、%s）が、期限の %s（日本時間）までに行われませんでした。%s"
                        .formatted(
                                ja(duty.kind()),
                                duty.subject(),
                                ja(duty.dueAt()),
                                made ? "報告は期限後に行われました。" : "まだ報告していません。すぐに報告してください。"),
                "Report late: the report to the client (%s, %s) was not made until %s (Japanese time). %s"
                        .formatted(
                                en(duty.kind()),
                                duty.subject(),
                                en(duty.dueAt()),
                                made ? "It was made after that." : "It has not been made yet: please make it now."));
    }

    static Text unacknowledged(UUID noticeId, ReportKind kind) {
        return Text.of(
                "【受領確認なし】クライアントへの通知（%s、%s）を、登録されたすべての担当者に順に知らせましたが、受領確認がありません。電話などで直接ご連絡ください。"
                        .formatted(ja(kind), noticeId),
                ("Not acknowledged: the notice to the client (%s, %s) was sent to each named contact in turn and nobody has"
                                + " acknowledged it. Please call them.")
                        .formatted(en(kind), noticeId));
    }

    static String ja(ReportKind kind) {
        return switch (kind) {
            case FIRST_REPORT -> "速報";
            case FINAL_REPORT -> "判定報告";
            case POLICE -> "警察への通報・相談";
            case LITIGATION -> "訴訟";
            case OUTSIDE_BODY -> "社外機関との連携";
            case OUT_OF_MANDATE -> "受託範囲・判断基準の逸脱";
            case PRODUCT_ACCIDENT -> "製品事故";
            case REQUEST -> "ご依頼";
        };
    }

    static String en(ReportKind kind) {
        return switch (kind) {
            case FIRST_REPORT -> "First report";
            case FINAL_REPORT -> "Judgment report";
            case POLICE -> "Police";
            case LITIGATION -> "Litigation";
            case OUTSIDE_BODY -> "Outside body";
            case OUT_OF_MANDATE -> "Outside of the mandate";
            case PRODUCT_ACCIDENT -> "Product accident";
            case REQUEST -> "Request";
        };
    }

    private static String whatJa(ReportKind kind) {
        return switch (kind) {
            case LITIGATION -> "訴訟手続きが必要になった、または始まりました";
            case OUTSIDE_BODY -> "警察、地方自治体など社外の機関との連携が必要になりました";
            case OUT_OF_MANDATE -> "受託した内容、または合意した判断基準を超える事案が生じました";
            case PRODUCT_ACCIDENT -> "製品による事故の申し出がありました。貴社から行政への報告が必要になることがあります";
            default -> "ご報告します";
        };
    }

    private static String whatEn(ReportKind kind) {
        return switch (kind) {
            case LITIGATION -> "litigation has become necessary or has begun";
            case OUTSIDE_BODY -> "an outside body, such as the police or a local authority, is to be involved";
            case OUT_OF_MANDATE -> "a matter goes beyond what was commissioned or the agreed lines";
            case PRODUCT_ACCIDENT ->
                "an accident with a product was reported to us; you may have to report it to the authorities";
            default -> "a report";
        };
    }

    private static String ja(Instant time) {
        return JA.format(time.atZone(JAPAN));
    }

    private static String en(Instant time) {
        return EN.format(time.atZone(JAPAN));
    }
}
