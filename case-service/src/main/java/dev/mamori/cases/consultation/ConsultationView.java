package dev.mamori.cases.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A consultation, for those who may know of it. */
@Schema(name = "Consultation", description = "A consultation, for those who may know of it.")
public record ConsultationView(
        @Schema(description = "Id of the consultation.", required = true)
        UUID consultationId,

        @Schema(description = "At which desk.", required = true)
        String deskId,

        @Schema(required = true) Route route,
        @Schema(required = true) ConsultationKind kind,

        @Schema(description = "Who consults.", required = true)
        String staffId,

        @Schema(description = "In her own words.", required = true)
        String words,

        @Schema(description = "The contact that it is about.")
        UUID contactId,

        @Schema(description = "A judgment that she wants somebody else to see.")
        UUID disputedJudgmentId,

        @Schema(description = "When it was opened.", required = true)
        Instant openedAt,

        @Schema(description = "Duties that nobody has fulfilled yet.", required = true)
        List<Duty> openDuties,

        @Schema(description = "Whether a follow-up that was agreed is due.", required = true)
        boolean followUpDue,

        @Schema(description = "In the order of time.", required = true)
        List<StepView> steps) {

    /** What was done. */
    @Schema(name = "ConsultationStep", description = "What was done about a consultation.")
    public record StepView(
            @Schema(required = true) Duty duty,

            @Schema(description = "What was done, found or planned.", required = true)
            String text,

            @Schema(description = "When to look again.") LocalDate nextOn,

            @Schema(description = "When it was done.", required = true)
            Instant at,

            @Schema(description = "Who did it.", required = true)
            String by) {}

    static ConsultationView of(Consultation consultation, LocalDate today) {
        return new ConsultationView(
                consultation.id(),
                consultation.desk(),
                consultation.route(),
                consultation.kind(),
                consultation.staff().value(),
                consultation.words(),
                consultation.contact(),
                consultation.disputedJudgment(),
                consultation.openedAt(),
                consultation.openDuties(),
                consultation.followUpIsDue(today),
                consultation.steps().stream()
                        .map(each -> new StepView(each.duty(), each.text(), each.nextOn(), each.at(), each.by()))
                        .toList());
    }
}
