package dev.mamori.blocklist.explain;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A call that is asked about. In a body, because a number does not belong into addresses, which are written into logs. */
@Schema(name = "ExplanationBody", description = "A call: who called, whom and when.")
public record ExplanationRequest(
        @Schema(
                description = "The caller's number in any spelling; empty or anonymous when it was withheld.",
                examples = "+819001230010",
                nullable = true)
        @Size(max = 100) String number,

        @Schema(description = "Why it was withheld: P, C, O or S, or by name.", nullable = true) @Size(max = 40) String noid,

        @Schema(description = "The queue; or give `called`.", examples = "MRI-CARE", nullable = true) @Size(max = 64) String queueId,

        @Schema(description = "The number that was called.", nullable = true) @Size(max = 40) String called,

        @Schema(description = "When.", examples = "2026-11-10T10:00:00+09:00", required = true) @NotNull Instant at) {}
