package dev.mamori.judgment.shadow;

import dev.mamori.judgment.shadow.ShadowStore.Difference;
import dev.mamori.judgment.shadow.ShadowStore.Run;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A shadow run as the API shows it. */
@Schema(name = "ShadowRun", description = "A set tried on stored facts. Nothing is judged by it.")
public record ShadowView(
        @Schema(description = "Its id.") UUID runId,
        @Schema(description = "The set tried.") UUID setId,

        @Schema(
                description = "RUNNING, DONE, or FAILED when it could not go on; then start another one.",
                examples = "DONE")
        String state,

        @Schema(description = "Facts evaluated since then.") Instant since,

        @Schema(description = "Cases to look at, each by its last facts, as counted at the start.")
        long total,

        @Schema(description = "Cases looked at so far.") long done,

        @Schema(description = "Cases on which it proposes otherwise.")
        long differing,

        @Schema(description = "Cases looked at that could not be compared.")
        long failed,

        @Schema(description = "The set was edited since; the run tries it as it stood when it was started.")
        boolean edited,

        @Schema(description = "Who started it.") String startedBy,
        @Schema(description = "When.") Instant startedAt,

        @Schema(description = "When it ended; absent while it runs.")
        Instant endedAt) {

    /** Runs of a set. */
    @Schema(name = "ShadowRuns", description = "The runs of a set, newest first.")
    public record RunsView(
            @Schema(description = "The runs.") List<ShadowView> items) {}

    /** A difference. */
    @Schema(name = "ShadowDifference", description = "Facts on which the set proposes otherwise.")
    public record DifferenceView(
            @Schema(description = "The facts.") UUID evaluationId,

            @Schema(description = "The case, where there is one.")
            UUID caseId,

            @Schema(
                    description = "Lines that it would reach, with their outcome.",
                    examples = "[\"TIME.SINGLE_CONTACT=HARASSMENT\"]")
            List<String> added,

            @Schema(description = "Lines that it would no longer reach.")
            List<String> removed) {
        static DifferenceView of(Difference one) {
            return new DifferenceView(one.evaluationId(), one.caseId(), one.added(), one.removed());
        }
    }

    static ShadowView of(Run run, boolean edited) {
        return new ShadowView(
                run.runId(),
                run.setId(),
                run.state(),
                run.since(),
                run.total(),
                run.done(),
                run.differing(),
                run.failed(),
                edited,
                run.startedBy(),
                run.startedAt(),
                run.endedAt());
    }
}
