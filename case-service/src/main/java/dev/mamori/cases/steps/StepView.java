package dev.mamori.cases.steps;

import dev.mamori.cases.registry.StaffId;
import dev.mamori.platform.web.Language;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step as logged, with what is remarkable about it. */
@Schema(name = "Step")
public record StepView(
        @Schema(required = true) UUID stepId,
        @Schema(required = true) StepKind kind,
        @Schema(required = true) Instant at,
        @Schema(required = true) Instant recordedAt,
        String staffId,
        String words,
        @Schema(required = true) List<String> deciders,
        String reason,
        String number,
        Boolean connected,
        String officer,
        String receiptNumber,
        String request,
        Boolean recurrenceFeared,

        @Schema(description = "Remarks; they stop nothing, the step is on record.", required = true)
        List<FlagView> flags) {

    /** A remark. */
    @Schema(name = "StepFlag")
    public record FlagView(
            @Schema(required = true) Flag.Code code,
            @Schema(required = true) String text) {}

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
