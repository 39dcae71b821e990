package dev.mamori.cases.casefile;

import dev.mamori.cases.customer.CustomerKind;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case as lists show it. */
@Schema(name = "CaseSummary", description = "A case as lists show it.")
public record CaseSummaryView(
        @Schema(description = "Id of the case.", required = true)
        UUID caseId,

        @Schema(description = "What it is about.", required = true)
        String title,

        @Schema(required = true) CustomerKind customerKind,

        @Schema(description = "When it was opened.", required = true)
        Instant openedAt,

        @Schema(description = "Who opened it.", required = true)
        String openedBy) {
    static CaseSummaryView of(CaseStore.Head head) {
        return new CaseSummaryView(
                head.id().value(), head.title(), head.customer().kind(), head.openedAt(), head.openedBy());
    }
}
