package dev.mamori.cases.lessons;

import dev.mamori.cases.casefile.CauseKind;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What set cases off, and how much of it the company itself (REQ-7.1: 企業・団体側の問題が3割). */
@Schema(name = "CauseShares", description = "What set cases off, and how much of it the company itself.")
public record CauseShareView(
        @Schema(description = "Cases opened in the time, erased ones included.", required = true)
        long cases,

        @Schema(description = "Of which nobody said what set them off.", required = true)
        long unstated,

        @Schema(description = "Each kind, none left out.", required = true)
        List<Count> causes,

        @Schema(
                description = "Share of PRODUCT, PROCEDURE and HANDLING among those stated, 0 to 100, rounded; absent"
                        + " when none is stated. MIXED counts half.")
        Integer companyCausedPercent) {
    /** How many cases of a kind. */
    @Schema(name = "CauseCount", description = "How many cases of a kind.")
    public record Count(
            @Schema(required = true) CauseKind kind,

            @Schema(description = "How many cases.", required = true)
            long cases) {}

    static CauseShareView of(long cases, List<Count> causes) {
        long stated = causes.stream().mapToLong(Count::cases).sum();
        double company = causes.stream()
                .mapToDouble(each -> switch (each.kind()) {
                    case PRODUCT, PROCEDURE, HANDLING -> each.cases();
                    case MIXED -> each.cases() / 2.0;
                    case CUSTOMER -> 0;
                })
                .sum();
        return new CauseShareView(
                cases, cases - stated, causes, stated == 0 ? null : (int) Math.round(100 * company / stated));
    }
}
