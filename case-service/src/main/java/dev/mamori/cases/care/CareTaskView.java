package dev.mamori.cases.care;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The care for one worker after one event. Nobody is told whether there are notes. */
@Schema(name = "CareTask", description = "The care for one worker after one event. Notes are not in it.")
public record CareTaskView(
        @Schema(description = "Id of the task.", required = true)
        UUID careTaskId,

        @Schema(description = "Whom it is for.", required = true)
        String staffId,

        @Schema(description = "The contact in which it happened.", required = true)
        UUID contactId,

        @Schema(description = "When it happened.", required = true)
        Instant occurredAt,

        @Schema(description = "When the task was opened.", required = true)
        Instant openedAt,

        @Schema(description = "Seconds from the event to the first help; absent while nobody helped.")
        Long secondsToHelp,

        @Schema(description = "Until when she gets no contacts at all; absent when no break runs.")
        Instant breakUntil,

        @Schema(
                description = "What was done, in the order of time. A talk is told only to who had it and to her.",
                required = true)
        List<StepView> steps,

        @Schema(description = "When it was closed; absent while open.")
        Instant closedAt) {

    /** What was done. */
    @Schema(name = "CareStep", description = "What was done for the worker.")
    public record StepView(
            @Schema(required = true) CareKind kind,
            @Schema(description = "When.", required = true) Instant at,

            @Schema(description = "Until when, for a break.")
            Instant until,

            @Schema(description = "Whether a referral was accepted.")
            Boolean accepted) {}

    static CareTaskView of(CareTask task, Instant now, Predicate<CareStep> shown) {
        return new CareTaskView(
                task.id(),
                task.staff().value(),
                task.contact(),
                task.occurredAt(),
                task.openedAt(),
                task.timeToHelp().map(Duration::toSeconds).orElse(null),
                task.breakUntil(now),
                task.steps().stream()
                        .filter(shown)
                        .map(each -> new StepView(each.kind(), each.at(), each.until(), each.accepted()))
                        .toList(),
                task.closedAt());
    }
}
