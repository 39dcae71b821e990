package dev.mamori.blocklist.review;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An answer to an item of the checklist, in requests and answers. */
@Schema(name = "ChecklistAnswer", description = "An answer to an item of the checklist (requirements section 3.1).")
public record ChecklistAnswerView(
        @Schema(description = "The item.", examples = "BR-05", required = true) @NotNull @Size(max = 5) String item,

        @Schema(description = "The answer.", required = true) @NotNull ChecklistResult answer,

        @Schema(description = "Why.", nullable = true) @Size(max = 2000) String text,

        @Schema(
                description = "What it rests on: recordings, documents, ids.",
                examples = "[\"recording 7f3a…, sha256 9c1e…\"]",
                nullable = true)
        @Size(max = 20) List<@NotNull @Size(max = 300) String> evidence) {
    public ChecklistAnswerView {
        evidence = evidence == null ? List.of() : evidence;
    }

    ChecklistAnswer toDomain() {
        return new ChecklistAnswer(answer, text, evidence);
    }
}
