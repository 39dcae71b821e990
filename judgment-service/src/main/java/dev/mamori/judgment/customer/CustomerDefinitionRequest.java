package dev.mamori.judgment.customer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A definition to state. */
@Schema(
        name = "CustomerDefinitionRequest",
        description = "Whom the company wants a long relation with, beyond attributes and purchases.")
public record CustomerDefinitionRequest(
        @Schema(description = "The version's name, once per client.", examples = "AOZ-CUST-1")
        @NotBlank @Size(max = 64) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]*") String version,

        @Schema(description = "The definition.", examples = "長く使い、困ったときに率直に教えてくださる方") @NotBlank @Size(max = 10000) String text) {}
