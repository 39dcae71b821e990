package dev.mamori.judgment.customer;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer definition as the API shows it. */
@Schema(
        name = "CustomerDefinition",
        description = "Whom the company wants a long relation with. A guide for trading on; no verdict looks at it.")
public record CustomerDefinitionView(
        @Schema(description = "Its id.") UUID definitionId,

        @Schema(description = "Its version.", examples = "AOZ-CUST-1")
        String version,

        @Schema(description = "The definition.") String text,
        @Schema(description = "Who stated it.") String statedBy,
        @Schema(description = "When.") Instant statedAt) {}
