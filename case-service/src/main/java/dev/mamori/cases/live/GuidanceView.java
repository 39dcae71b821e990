package dev.mamori.cases.live;

import dev.mamori.cases.live.Guidance.EndRule;
import dev.mamori.cases.response.ExampleView;
import dev.mamori.cases.steps.StepKind;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the communicator may do now and what to say. */
@Schema(name = "Guidance", description = "What the communicator may do now and what to say.")
public record GuidanceView(
        @Schema(description = "Whether you may end the contact, or hand it to a superior.", required = true)
        boolean mayEnd,

        @Schema(description = "By which rules, most urgent first.", required = true)
        List<EndRule> rules,

        @Schema(description = "What to say when ending; absent while you may not.")
        String sentence,

        @Schema(description = "The next step of the guide; absent outside of the police flow.")
        StepKind nextStep,

        @Schema(description = "Sample words for it.") String nextWords,

        @Schema(description = "110 can be called and logged at any time, before any step.", required = true)
        boolean emergencyCallAlwaysAllowed,

        @Schema(description = "Seconds talked so far; holds are left out.", required = true)
        long talkSeconds,

        @Schema(description = "The limit of the operation rules in seconds; absent for none.")
        Long limitSeconds,

        @Schema(description = "How often the same was asked after the answer, this contact included.", required = true)
        int repeats,

        @Schema(description = "A call-back should be offered: the customer has been on hold for long.", required = true)
        boolean offerCallBack,

        @Schema(
                description =
                        "The police were told about an earlier contact from this number that it may happen again.",
                required = true)
        boolean recurrenceFeared,

        @Schema(description = "Whether help was called.", required = true)
        boolean helpCalled,

        @Schema(description = "Who acknowledged the latest alert; absent while nobody did.")
        String acknowledgedBy,

        @Schema(description = "Seconds that the customer waited before the answer; say sorry for a long wait.")
        Long queueWaitSeconds,

        @Schema(
                description = "Examples of what to say, for the types recognised in this contact and those asked for.",
                required = true)
        List<ExampleView> examples) {}
