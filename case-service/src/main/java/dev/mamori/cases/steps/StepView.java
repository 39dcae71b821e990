package dev.mamori.cases.steps;

import dev.mamori.cases.registry.StaffId;
import dev.mamori.platform.web.Language;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step as logged, with what is remarkable about it. */
@Schema(name = "Step", description = "A step as logged, with what is remarkable about it.")
public record StepView(
        @Schema(description = "Id of the step.", required = true)
        UUID stepId,

        @Schema(required = true) StepKind kind,

        @Schema(description = "When it was done.", required = true)
        Instant at,

        @Schema(description = "When it was logged.", required = true)
        Instant recordedAt,

        @Schema(description = "Who did it or spoke.") String staffId,

        @Schema(description = "What was said, word for word.")
        String words,

        @Schema(description = "Who decided.", required = true)
        List<String> deciders,

        @Schema(description = "Why it was done this way.") String reason,

        @Schema(description = "The police number that was called.")
        String number,

        @Schema(description = "false when the call did not get through.")
        Boolean connected,

        @Schema(description = "Who took the call at the police.")
        String officer,

        @Schema(description = "The police's receipt number.")
        String receiptNumber,

        @Schema(description = "What the police were asked for.")
        String request,

        @Schema(description = "Told as 再度電話がかかってくる恐れがある.") Boolean recurrenceFeared,

        @Schema(description = "Remarks; they stop nothing, the step is on record.", required = true)
        List<FlagView> flags) {

    /** A remark. */
    @Schema(name = "StepFlag", description = "A remark.")
    public record FlagView(
            @Schema(required = true) FlagCode code,

            @Schema(description = "In the reader's language.", required = true)
            String text) {}

    static StepView of(Step step, List<Flag> flags, Language language) {
        PoliceCall call = step.call();
        return new StepView(
                step.id(),
                step.kind(),
                step.at(),
                step.recordedAt(),
                step.staff() == null ? null : step.staff().value(),
                step.words(),
                step.deciders().stream().map(StaffId::value).toList(),
                step.reason(),
                call == null ? null : call.number(),
                call == null ? null : call.connected(),
                call == null ? null : call.officer(),
                call == null ? null : call.receiptNumber(),
                call == null ? null : call.request(),
                call == null ? null : call.recurrenceFeared(),
                flags.stream()
                        .map(flag -> new FlagView(flag.code(), flag.text().in(language)))
                        .toList());
    }
}
