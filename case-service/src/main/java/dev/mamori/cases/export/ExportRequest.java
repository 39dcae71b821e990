package dev.mamori.cases.export;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For what a case is exported; without a purpose it is not (REQ-14.3). */
@Schema(name = "CaseExportRequest", description = "For what a case is exported; without a purpose it is not.")
public record ExportRequest(
        @NotNull ExportPurpose purpose,

        @Schema(description = "In your own words.", examples = "所轄警察署への相談") @NotBlank @Size(max = 2000) String reason) {}
