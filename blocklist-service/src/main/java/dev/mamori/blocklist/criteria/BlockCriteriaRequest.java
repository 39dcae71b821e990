package dev.mamori.blocklist.criteria;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A draft of a block-criteria set. What is left out has the default of requirements section 3. */
@Schema(
        name = "BlockCriteriaRequest",
        description = "A draft of a block-criteria set; what is left out has its default.")
public record BlockCriteriaRequest(
        @Schema(description = "Unique within the client.", examples = "MRI-BLOCK-2026.1") @NotBlank @Size(max = 64) String version,

        @Schema(description = "Longest first term, days. Default 90.", nullable = true) @Min(1) @Max(366) Integer maxDays,

        @Schema(description = "Longest term of a renewal, days. Default 180.", nullable = true) @Min(1) @Max(366) Integer renewalMaxDays,

        @Schema(description = "Verdicts on different contacts that count as repetition. Default 2.", nullable = true)
        @Min(1) @Max(20) Integer minVerdicts,

        @Schema(description = "How many days back conduct counts. Default 180.", nullable = true) @Min(1) @Max(1096) Integer minVerdictsWindowDays,

        @Schema(description = "Lighter means with results that reviewers expect. Default 2.", nullable = true)
        @Min(0) @Max(7) Integer minLighterMeans,

        @Schema(description = "Warnings before the block. Default 1.", nullable = true) @Min(1) @Max(20) Integer minWarnings,

        @Schema(description = "Different people, requester included. Default 3, never below 2.", nullable = true)
        @Min(2) @Max(9) Integer minPersons,

        @Schema(description = "Whether one reviewer is from outside the site. Default true.", nullable = true)
        Boolean outsidePerson,

        @Schema(
                description = "Days after a revocation in which the number is not listed again. Default 30.",
                nullable = true)
        @Min(0) @Max(366) Integer coolDownDays,

        @Schema(description = "Days before the end at which an entry is looked at again. Default 14.", nullable = true)
        @Min(14) @Max(90) Integer reReviewDays,

        @Schema(
                description = "Days without a refused call after which it is looked at again. Default 60.",
                nullable = true)
        @Min(7) @Max(366) Integer quietDays,

        @Schema(
                description = "Default stops (HS-03, 05, 06, 08, 09, 13, 15, 16, 17) and what they do. WARN asks for a"
                        + " written reason and a named signer instead of refusing. Floors cannot be named.",
                examples = "{\"HS-16\": \"WARN\"}",
                nullable = true)
        Map<String, StopMode> defaultStops) {
    public BlockCriteriaRequest {
        defaultStops = defaultStops == null ? Map.of() : defaultStops;
    }

    Figures figures() {
        Figures given = Figures.DEFAULT;
        return new Figures(
                or(maxDays, given.maxDays()),
                or(renewalMaxDays, given.renewalMaxDays()),
                or(minVerdicts, given.minVerdicts()),
                or(minVerdictsWindowDays, given.minVerdictsWindowDays()),
                or(minLighterMeans, given.minLighterMeans()),
                or(minWarnings, given.minWarnings()),
                or(minPersons, given.minPersons()),
                outsidePerson == null ? given.outsidePerson() : outsidePerson,
                or(coolDownDays, given.coolDownDays()),
                or(reReviewDays, given.reReviewDays()),
                or(quietDays, given.quietDays()));
    }

    private static int or(Integer wanted, int otherwise) {
        return wanted == null ? otherwise : wanted;
    }
}
