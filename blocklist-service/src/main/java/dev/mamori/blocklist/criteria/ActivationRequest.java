package dev.mamori.blocklist.criteria;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From when an agreed set is in force. */
@Schema(name = "BlockCriteriaActivationRequest", description = "From when an agreed set is in force.")
public record ActivationRequest(
        @Schema(
                description = "Not before the day (JST) on which the last side agreed.",
                examples = "2026-11-01T00:00:00+09:00")
        @NotNull Instant effectiveFrom) {}
