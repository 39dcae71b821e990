package dev.mamori.cases.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person's legal name, from a day on. */
@Schema(name = "LegalName", description = "A person's legal name (戸籍上の氏名), from a day on.")
public record LegalNameRequest(
        @Schema(description = "The name.") @NotBlank @Size(max = 100) String legalName,

        @Schema(description = "From which day on.") @NotNull LocalDate from) {}
