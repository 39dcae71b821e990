package dev.mamori.cases.matter;

import dev.mamori.cases.measure.AnswerView;
import dev.mamori.cases.measure.Measures;
import dev.mamori.cases.measure.PromiseView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A matter with what was answered and promised, and what counts as a repeat. */
@Schema(name = "Matter", description = "A matter with what was answered and promised, and what counts as a repeat.")
public record MatterView(
        @Schema(description = "Id of the matter.", required = true)
        UUID matterId,

        @Schema(description = "What it is about.", required = true)
        String title,

        @Schema(description = "The customer; absent while unknown.")
        UUID customerId,

        @Schema(description = "When it was opened.", required = true)
        Instant openedAt,

        @Schema(description = "When it was settled; absent while open.")
        Instant closedAt,

        @Schema(description = "In the order of time.", required = true)
        List<MatterContactView> contacts,

        @Schema(description = "In the order of time.", required = true)
        List<AnswerView> answers,

        @Schema(description = "In the order of their terms.", required = true)
        List<PromiseView> promises,

        @Schema(description = "Contacts after the answer that the customer alone caused.", required = true)
        int repeats,

        @Schema(
                description = "Contacts after the answer that came while a promise was overdue; they are not repeats.",
                required = true)
        int causedByUs,

        @Schema(description = "Whether a promise is overdue now: repeats do not count.", required = true)
        boolean countingStopped) {

    /** A contact about the matter. */
    @Schema(name = "MatterContact", description = "A contact about the matter.")
    public record MatterContactView(
            @Schema(description = "Id of the contact.", required = true)
            UUID contactId,

            @Schema(description = "When it began.", required = true)
            Instant at,

            @Schema(description = "Needed to find out the request.", required = true)
            boolean clarification) {}

    static MatterView of(Matter matter, Measures measures, History history) {
        return new MatterView(
                matter.id(),
                matter.title(),
                matter.customer(),
                matter.openedAt(),
                matter.closedAt(),
                matter.contacts().stream()
                        .map(each -> new MatterContactView(each.id().value(), each.at(), each.clarification()))
                        .toList(),
                measures.answers().stream().map(AnswerView::of).toList(),
                measures.promises().stream().map(PromiseView::of).toList(),
                history.repeats().size(),
                history.causedByUs().size(),
                !history.overdue().isEmpty());
    }
}
