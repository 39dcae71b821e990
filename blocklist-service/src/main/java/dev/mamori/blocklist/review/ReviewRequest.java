package dev.mamori.blocklist.review;

import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A review. */
@Schema(name = "BlockReviewBody", description = "A reviewer's opinion, answers and decision.")
public record ReviewRequest(
        @Schema(description = "The opinion, dissent included.", examples = "3回の判定と書面警告があり、窓口と期間も限られている。")
        @NotBlank @Size(max = 4000) String opinion,

        @Schema(description = "APPROVE passes it on, REFUSE ends it, RETURN gives it back to the requester.") @NotNull ReviewDecision decision,

        @Schema(
                description =
                        "The reviewer's own answers to items of the checklist, each with a text, and with evidence unless"
                                + " NOT_APPLICABLE. `openItems` of the request names those that wait for a person. With a FAIL among"
                                + " them a request cannot be approved.",
                nullable = true)
        @Size(max = 25) List<@Valid @NotNull ChecklistAnswerView> answers) {

    public ReviewRequest {
        answers = answers == null ? List.of() : answers;
    }

    /** The answers by item; or a problem that names every fault of them at once. */
    Map<ChecklistItem, ChecklistAnswer> byItem() {
        List<Violation> faults = new ArrayList<>();
        Map<ChecklistItem, ChecklistAnswer> byItem = new EnumMap<>(ChecklistItem.class);
        for (int i = 0; i < answers.size(); i++) {
            ChecklistAnswerView answer = answers.get(i);
            String pointer = "/answers/" + i;
            ChecklistItem item = ChecklistItem.of(answer.item()).orElse(null);
            if (item == null || byItem.put(item, answer.toDomain()) != null) {
                faults.add(Violation.at(
                        pointer + "/item",
                        "ChecklistItem",
                        Text.of("BR-01 から BR-25 を一度ずつ指定してください。", "Each of BR-01 to BR-25 at most once.")));
            }
            if (answer.text() == null || answer.text().isBlank()) {
                faults.add(Violation.at(
                        pointer + "/text",
                        "NotBlank",
                        Text.of("どう確かめたかを書いてください。", "Write what you looked at and what you found.")));
            }
            if (answer.answer() != ChecklistResult.NOT_APPLICABLE
                    && answer.evidence().stream().allMatch(String::isBlank)) {
                faults.add(Violation.at(
                        pointer + "/evidence",
                        "NotEmpty",
                        Text.of("根拠（記録・文書・ID）を一つ以上挙げてください。", "Name what it rests on: a record, a document, an id.")));
            }
        }
        if (!faults.isEmpty()) {
            throw Problems.invalid(Text.of("審査の回答に誤りがあります。", "The review's answers have faults: see errors."))
                    .violations(faults);
        }
        return byItem;
    }
}
