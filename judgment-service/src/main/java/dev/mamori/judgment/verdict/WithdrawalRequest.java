package dev.mamori.judgment.verdict;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a judgment no longer stands. */
@Schema(name = "JudgmentWithdrawalRequest", description = "Why a judgment no longer stands.")
public record WithdrawalRequest(
        @Schema(description = "The reason.") @NotBlank @Size(max = 10000) String reason) {}
