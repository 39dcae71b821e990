package dev.mamori.cases.matter;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a matter is settled. */
@Schema(description = "That a matter is settled.")
public record MatterClosingRequest(
        @Schema(description = "When; now when absent.", nullable = true)
        Instant at) {}
