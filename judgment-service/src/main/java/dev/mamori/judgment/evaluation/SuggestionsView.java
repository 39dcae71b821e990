package dev.mamori.judgment.evaluation;

import dev.mamori.judgment.evaluation.EvaluationView.SuggestionView;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is offered for words. */
@Schema(name = "Suggestions", description = "Codes offered for words. None counts before a person confirmed it.")
public record SuggestionsView(
        @Schema(description = "The codes; empty when it is left to people.")
        List<SuggestionView> suggestions) {}
