package dev.mamori.cases.duties;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of the policy. */
@Schema(name = "PolicyVersion", description = "A version of the policy.")
public record PolicyView(
        @Schema(description = "Its name.", required = true) String version,

        @Schema(description = "The whole text.", required = true)
        String text,

        @Schema(description = "What it tells.", required = true)
        List<PolicyElement> elements,

        @Schema(description = "What it should tell and does not.", required = true)
        List<PolicyElement> missingElements,

        @Schema(description = "Who speaks in it.", required = true)
        String signer,

        @Schema(description = "When it was published.", required = true)
        LocalDate publishedOn,

        @Schema(description = "Where it was published.", required = true)
        String publishedAt,

        @Schema(description = "Whether you confirmed that you have read it.", required = true)
        boolean confirmedByYou) {}
