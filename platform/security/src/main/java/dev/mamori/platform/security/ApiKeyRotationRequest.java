package dev.mamori.platform.security;

import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How to change over to a new secret. */
@Schema(description = "How to change over to a new secret.")
public record ApiKeyRotationRequest(
        @Schema(description = "How long the old secret still works, PT0S to P7D; PT24H when absent.", examples = "PT1H")
        @DurationMin
        @DurationMax(days = 7)
        Duration overlap) {}
