package dev.mamori.judgment.criteria;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A set as a person edited it. */
@Schema(name = "CriteriaImportRequest", description = "A set as YAML, as exported and edited.")
public record ImportRequest(
        @Schema(description = "The YAML text.", examples = "version: AOZ-2026.3\nbasedOn: CCAJ-DEFAULT\n")
        @NotBlank @Size(max = 1000000) String yaml) {}
