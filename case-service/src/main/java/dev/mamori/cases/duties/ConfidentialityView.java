package dev.mamori.cases.duties;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The confidentiality text in force. */
@Schema(name = "Confidentiality", description = "The confidentiality text in force.")
public record ConfidentialityView(
        @Schema(description = "Counts the texts of this client.", required = true)
        long version,

        @Schema(description = "The whole text.", required = true)
        String text,

        @Schema(description = "Whether you confirmed it.", required = true)
        boolean confirmedByYou) {}
