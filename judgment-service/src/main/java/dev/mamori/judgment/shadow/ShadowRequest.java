package dev.mamori.judgment.shadow;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A shadow run to start. */
@Schema(name = "ShadowRunRequest", description = "Over which stored facts the set is tried.")
public record ShadowRequest(
        @Schema(description = "Facts evaluated since then; absent for a year.")
        Instant since) {}
