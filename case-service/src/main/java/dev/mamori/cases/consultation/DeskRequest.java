package dev.mamori.cases.consultation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where workers can consult. */
@Schema(name = "ConsultationDeskRequest", description = "Where workers can consult.")
public record DeskRequest(
        @NotNull Route route,

        @Schema(description = "As workers know it.", examples = "ハラスメント相談窓口") @NotBlank @Size(max = 100) String name,

        @Schema(description = "When it is open.", examples = "平日 9:00-18:00") @NotBlank @Size(max = 200) String hours,

        @Schema(description = "How to reach it.", examples = "内線 700") @NotBlank @Size(max = 200) String reachedBy) {}
