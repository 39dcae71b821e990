package dev.mamori.cases.people;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a law asks for legal names at a queue. */
@Schema(name = "LegalNameRule", description = "That a law asks for legal names at a queue.")
public record LegalNameRuleRequest(
        @Schema(description = "Which law.", examples = "保険業法第294条") @NotBlank @Size(max = 200) String law) {}
