package dev.mamori.cases.matter;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.stream.Collectors;

/**
 * The sentence that tells a customer when, how often and what was answered (REQ-5.3.8, L124, SC-03), in polite Japanese.
 * It holds nothing against the customer that our own broken promise caused, and owns up to the promise first.
 */
public final class HistoryStatement {
    private static final ZoneId JST = ZoneId.of("Asia/Tokyo");

    private final History history;
    private final int thisYear;

    /**
     * @param now decides whether years have to be said
     */
    public HistoryStatement(History history, Instant now) {
        this.history = history;
        thisYear = now.atZone(JST).getYear();
    }

    public String text() {
        var sentences = new ArrayList<String>();
        history.overdue()
                .forEach(each -> sentences.add(
                        "%sまでに「%s」とお約束しておりましたが、まだ果たせておらず、誠に申し訳ございません。".formatted(time(each.dueAt()), each.what())));
        if (history.answers().isEmpty()) {
            sentences.add("まだご回答を差し上げておりません。");
        } else {
            sentences.add(answers());
        }
        if (!history.repeats().isEmpty()) {
            sentences.add("その後、%sに同じお問い合わせを%d回いただいております。"
                    .formatted(
                            history.repeats().stream().map(this::time).collect(Collectors.joining("、")),
                            history.repeats().size()));
        }
        return String.join("", sentences);
    }

    private String answers() {
        return history.answers().stream()
                        .map(each -> "%sに「%s」".formatted(time(each.at()), withoutStop(each.words())))
                        .collect(Collectors.joining("、"))
                + "とご説明いたしました。";
    }

    private static String withoutStop(String words) {
        return words.strip().replaceFirst("。$", "");
    }

    private String time(Instant at) {
        var jst = at.atZone(JST);
        String year = jst.getYear() == thisYear ? "" : jst.getYear() + "年";
        String minute = jst.getMinute() == 0 ? "" : jst.getMinute() + "分";
        return year + jst.getMonthValue() + "月" + jst.getDayOfMonth() + "日" + jst.getHour() + "時" + minute;
    }
}
