package dev.mamori.notification.report;

import dev.mamori.platform.web.Text;
import java.time.Duration;
import java.util.Locale;

/** The words of reports and digests. What is unknown is shown by its code. */
final class ReportWords {
    private ReportWords() {}

    static Text verdict(String code) {
        return switch (code) {
            case "HARASSMENT" -> Text.of("該当する", "Harassment");
            case "UNJUST_DEMAND" -> Text.of("不当な要求", "Unjust demand");
            case "NOT_HARASSMENT" -> Text.of("該当しない", "Not harassment");
            case "UNDETERMINED" -> Text.of("判定できない", "Undetermined");
            default -> Text.of(code, code);
        };
    }

    static Text cause(String code) {
        return switch (code) {
            case "YES" -> Text.of("弊社・貴社に原因あり", "Caused by the company");
            case "NO" -> Text.of("原因なし", "Not caused by it");
            default -> Text.of("確認中", "Not known yet");
        };
    }

    static Text alert(String code) {
        return switch (code) {
            case "THREAT" -> Text.of("脅迫・犯罪のおそれ", "threat or crime");
            case "HELP" -> Text.of("応援の要請", "call for help");
            case "ABUSE" -> Text.of("暴言・怒声", "abuse");
            case "LIMIT" -> Text.of("上限時間の超過", "over the time limit");
            default -> Text.of(code, code);
        };
    }

    static Text duty(String code) {
        return switch (code) {
            case "FIRST_REPORT" -> Text.of("速報", "First report");
            case "FINAL_REPORT" -> Text.of("判定報告", "Judgment report");
            case "POLICE" -> Text.of("警察への通報・相談", "Police");
            case "LITIGATION" -> Text.of("訴訟", "Litigation");
            case "OUTSIDE_BODY" -> Text.of("社外機関との連携", "Outside body");
            case "OUT_OF_MANDATE" -> Text.of("受託範囲・判断基準の逸脱", "Outside of the mandate");
            case "PRODUCT_ACCIDENT" -> Text.of("製品事故", "Product accident");
            case "REQUEST" -> Text.of("ご依頼", "Request");
            default -> Text.of(code, code);
        };
    }

    /** The two greatest units, rounded down: 2日 3時間, 5分 10秒. */
    static Text duration(Duration duration) {
        if (duration.toDays() > 0) {
            return two(duration.toDays(), "日", "d", duration.toHoursPart(), "時間", "h");
        }
        if (duration.toHours() > 0) {
            return two(duration.toHours(), "時間", "h", duration.toMinutesPart(), "分", "min");
        }
        if (duration.toMinutes() > 0) {
            return two(duration.toMinutes(), "分", "min", duration.toSecondsPart(), "秒", "s");
        }
        double seconds = duration.toMillis() / 1000.0;
        return Text.of(String.format(Locale.ROOT, "%.1f秒", seconds), String.format(Locale.ROOT, "%.1f s", seconds));
    }

    private static Text two(long great, String ja, String en, int small, String smallJa, String smallEn) {
        return Text.of(great + ja + small + smallJa, great + " " + en + " " + small + " " + smallEn);
    }
}
