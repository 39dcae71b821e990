package dev.mamori.cases.consultation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A consultation; neither a case nor certainty is needed. */
@Schema(description = "A consultation; neither a case nor certainty is needed.")
public record ConsultationRequest(
        @Schema(description = "At which desk.", examples = "DESK-1")
        @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,31}") String deskId,

        @NotNull ConsultationKind kind,

        @Schema(description = "In your own words.") @NotBlank @Size(max = 20_000) String words,

        @Schema(description = "The contact that it is about, if any.", nullable = true)
        UUID contactId,

        @Schema(description = "A judgment that you want somebody else to see.", nullable = true)
        UUID disputedJudgmentId) {}
