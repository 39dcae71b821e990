package dev.mamori.judgment.verdict;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A second person's look. */
@Schema(name = "CountersignatureRequest", description = "What a second person with authority comes to.")
public record CountersignatureRequest(
        @Schema(description = "Comes to the same.") @NotNull Boolean agrees,

        @Schema(description = "Why.") @NotBlank @Size(max = 10000) String reason) {}
