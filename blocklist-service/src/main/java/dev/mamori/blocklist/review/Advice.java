package dev.mamori.blocklist.review;

import dev.mamori.platform.web.Text;
import java.util.ArrayList;
import java.util.List;

/** What reviewers should look at although it stops nothing, by the item of the checklist. */
public record Advice(ChecklistItem item, Text text) {

    static List<Advice> about(BlockCase request) {
        List<Advice> advice = new ArrayList<>();
        CaseFacts facts = request.facts().ofCase();
        if (!facts.known()) {
            return advice;
        }
        int needed = request.criteria().figures().minLighterMeans();
        long tried = facts.lighterMeans().stream()
                .filter(means -> means.result() != null && !means.result().isBlank())
                .count();
        if (tried < needed) {
            advice.add(new Advice(
                    ChecklistItem.BR_05,
                    Text.of(
                            "結果が記録された軽い手段は" + tried + "件です（目安: " + needed + "件）。",
                            tried + " lighter means with a result (expected: " + needed + ").")));
        }
        if (!facts.accommodation().sign() && request.noSignStatedBy().size() < 2) {
            advice.add(new Advice(
                    ChecklistItem.BR_08,
                    Text.of("配慮の兆候がないことを二人が述べていません。", "Two people have not stated that there is no sign of a need.")));
        }
        for (ChecklistItem item : request.open()) {
            if (item != ChecklistItem.BR_08) {
                advice.add(new Advice(
                        item,
                        Text.of(
                                "審査者が回答していません: " + item.question().ja(),
                                "No reviewer answered: " + item.question().en())));
            }
        }
        return advice;
    }
}
