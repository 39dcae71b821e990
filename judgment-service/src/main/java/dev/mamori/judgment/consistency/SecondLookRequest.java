package dev.mamori.judgment.consistency;

import dev.mamori.judgment.verdict.Verdict;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A second look. */
@Schema(
        name = "SecondLookRequest",
        description = "What a second judge comes to without knowing the first one's verdict.")
public record SecondLookRequest(
        @Schema(description = "The verdict.") @NotNull Verdict verdict,

        @Schema(description = "The types that it stands on.", examples = "[\"ABUSE\"]") @Size(max = 12) List<@NotBlank @Size(max = 40) String> typeCodes,

        @Schema(description = "Why.") @NotBlank @Size(max = 10000) String reason) {}
