package dev.mamori.blocklist.review;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An item of the checklist as the service answered it. */
@Schema(
        name = "MachineAnswer",
        description = "An item of the checklist as the service itself answered it, out of facts that it read.")
public record MachineAnswerView(
        @Schema(description = "The item.", examples = "BR-05", required = true)
        String item,

        @Schema(description = "The answer.", required = true)
        ChecklistResult answer,

        @Schema(description = "What was found, in Japanese.", required = true)
        String ja,

        @Schema(description = "What was found, in English.", required = true)
        String en,

        @Schema(description = "Ids and dates behind it.", required = true)
        List<String> evidence) {

    static MachineAnswerView of(MachineAnswer answer) {
        return new MachineAnswerView(
                answer.item().code(),
                answer.result(),
                answer.text().ja(),
                answer.text().en(),
                answer.evidence());
    }
}
