package dev.mamori.cases.lessons;

import dev.mamori.cases.registry.StaffId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was learned from a case. Give exactly one of the members. */
@Schema(name = "LessonRequest", description = "What was learned from a case. Give exactly one of the members.")
public record LessonRequest(
        @Valid HandlingReview handlingReview, @Valid CaseReview caseReview) {

    /** How we handled it ourselves (REQ-7.2, REQ-7.3). */
    @Schema(name = "HandlingReview", description = "How we handled it ourselves. No findings is a finding too.")
    public record HandlingReview(
            @Schema(description = "Whose handling.") @NotNull StaffId staffId,

            @Schema(description = "What was found; may be empty.") @NotNull Set<@NotNull Finding> findings,

            @Schema(description = "The words or acts that show it, from recordings and histories.")
            @NotBlank @Size(max = 20_000) String shownBy) {}

    /** What could be done by the agreed procedures and what could not (REQ-13.5.2, L535). */
    @Schema(name = "CaseReview", description = "What could be done by the agreed procedures and what could not.")
    public record CaseReview(
            @Schema(description = "できたこと.") @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 2000) String> done,

            @Schema(description = "できなかったこと; may be empty.") @NotNull @Size(max = 50) List<@NotBlank @Size(max = 2000) String> notDone,

            @Schema(
                    description = "The proposal at judgment-service that it led to, for criteria or playbook.",
                    nullable = true)
            UUID proposalId) {}

    boolean tellsOneThing() {
        return (handlingReview == null) != (caseReview == null);
    }
}
