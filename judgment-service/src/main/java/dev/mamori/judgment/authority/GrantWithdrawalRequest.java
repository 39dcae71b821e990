package dev.mamori.judgment.authority;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a grant ends early. */
@Schema(name = "AuthorityWithdrawalRequest", description = "Why a grant ends early.")
public record GrantWithdrawalRequest(
        @Schema(description = "The reason.") @NotBlank @Size(max = 2000) String reason) {}
