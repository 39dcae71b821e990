package dev.mamori.cases.duties;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What staff confirm before they read cases (REQ-14.4). */
@Schema(name = "ConfidentialityText", description = "What staff confirm before they read cases.")
public record ConfidentialityRequest(
        @Schema(description = "The whole text.", examples = "業務上知り得た個人情報を社外に漏らしません。") @NotBlank @Size(max = 20_000) String text) {}
