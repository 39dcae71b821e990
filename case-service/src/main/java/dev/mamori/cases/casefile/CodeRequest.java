package dev.mamori.cases.casefile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A criteria code that a person confirms for words on record. */
@Schema(name = "ConfirmedCodeRequest", description = "A criteria code that a person confirms for words on record.")
public record CodeRequest(
        @Schema(description = "The criteria code.", examples = "ABUSE.SLUR_OR_DIE")
        @NotNull @Pattern(regexp = ConductRequest.CODE) String code) {}
