package dev.mamori.cases.customer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who may be behind an identifier. A search is access to personal data, so it is a command that leaves a trace. */
@Schema(description = "Who may be behind a number, mail address or handle.")
public record CustomerSearchRequest(
        @NotNull IdentifierKind kind,

        @Schema(description = "In any spelling.", examples = "090-0123-0003") @NotBlank @Size(max = 320) String value,

        @Schema(description = "On which day; today when absent. Numbers are given to others.", nullable = true)
        LocalDate on) {}
