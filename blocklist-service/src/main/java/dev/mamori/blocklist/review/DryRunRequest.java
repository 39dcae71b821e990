package dev.mamori.blocklist.review;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which request is tried, on the calls of how many weeks. */
@Schema(name = "DryRunBody", description = "Which request is tried on past calls.")
public record DryRunRequest(
        @Schema(description = "A block request in any state.", required = true) @NotNull UUID requestId,

        @Schema(description = "How many weeks back; 4 when left out, 25 at most.", nullable = true) @Min(1) @Max(25) Integer weeks) {
    int weeksBack() {
        return weeks == null ? 4 : weeks;
    }
}
