package dev.mamori.judgment.verdict;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An opinion to give. */
@Schema(name = "OpinionRequest", description = "What one who looked into it thinks. Not of those who handled it.")
public record OpinionRequest(
        @Schema(description = "The opinion.") @NotBlank @Size(max = 10000) String text,

        @Schema(description = "The verdict that it recommends.") @NotNull Verdict recommends,

        @Schema(description = "How the accounts of both sides agree with recordings and records.") @Size(max = 10000) String consistency) {}
