package dev.mamori.judgment.criteria;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** From when an agreed set applies. */
@Schema(name = "CriteriaActivationRequest", description = "From when an agreed set applies.")
public record ActivationRequest(
        @Schema(
                description =
                        "The set applies to contacts that begin at or after this moment; not before the day (JST) on"
                                + " which the second side signed.",
                examples = "2026-10-02T00:00:00+09:00")
        @NotNull Instant effectiveFrom,

        @Schema(description = "Leave it out: a set ends when the next one begins. An end of its own is refused.")
        Instant effectiveUntil) {}
