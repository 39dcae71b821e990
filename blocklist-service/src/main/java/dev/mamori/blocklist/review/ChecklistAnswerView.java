package dev.mamori.blocklist.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An answer to an item of the checklist, in requests and answers. */
@Schema(name = "ChecklistAnswer", description = "An answer to an item of the checklist (requirements section 3.1).")
public record ChecklistAnswerView(
        @Schema(description = "The item.", examples = "BR-05", required = true) @NotNull @Size(max = 5) String item,

        @Schema(description = "The answer.", required = true) @NotNull ChecklistResult answer,

        @Schema(description = "Why, with the evidence.", nullable = true) @Size(max = 2000) String text) {
    ChecklistAnswer toDomain() {
        return new ChecklistAnswer(answer, text);
    }
}
