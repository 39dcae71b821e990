package dev.mamori.judgment.authority;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A grant to give. */
@Schema(name = "AuthorityGrantRequest", description = "Judgment authority to give to a person.")
public record GrantRequest(
        @Schema(description = "The person.", examples = "CM-0003") @NotBlank @Size(max = 64) String staffId,

        @Schema(description = "The centre for whose contacts it holds.", examples = "CTR-S2") @NotBlank @Size(max = 64) String centreId,

        @Schema(description = "It holds from then.") @NotNull Instant from,

        @Schema(description = "It no longer holds then.") @NotNull Instant until,

        @Schema(description = "When the person was trained with case studies; without it verdicts carry a flag.")
        LocalDate trainedOn,

        @Schema(description = "The types it covers; absent or empty for all twelve.", examples = "[\"ABUSE\"]")
        @Size(max = 12) List<@NotBlank @Size(max = 40) String> typeCodes) {}
