package dev.mamori.blocklist.distribution;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a holder of a copy has. */
@Schema(name = "AppliedList", description = "What a PBX that keeps its own copy has applied.")
public record AppliedRequest(
        @Schema(description = "The revision of the copy.", required = true) @NotNull @Min(0) Long revision,

        @Schema(
                description = "The instant as of which count and digest are: what ended until then is not in them.",
                required = true)
        @NotNull Instant asOf,

        @Schema(description = "How many entries the copy holds.", required = true) @NotNull @Min(0) Integer count,

        @Schema(
                description =
                        "SHA-256, hexadecimal, over the sorted lines `number|queue,queue|from|until` with times in"
                                + " epoch seconds, each ended by a line feed.",
                required = true)
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}
