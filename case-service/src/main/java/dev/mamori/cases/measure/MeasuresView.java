package dev.mamori.cases.measure;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that was answered, promised and done in a case, each list in the order of time. */
@Schema(
        name = "Measures",
        description = "All that was answered, promised and done in a case, each list in the order of time.")
public record MeasuresView(
        @Schema(description = "What was answered.", required = true)
        List<AnswerView> answers,

        @Schema(description = "What was promised.", required = true)
        List<PromiseView> promises,

        @Schema(description = "Warnings to the customer.", required = true)
        List<WarningView> warnings,

        @Schema(description = "What lighter than refusing calls was tried.", required = true)
        List<LighterMeansView> lighterMeans) {
    public static MeasuresView of(Measures measures) {
        return new MeasuresView(
                measures.answers().stream().map(AnswerView::of).toList(),
                measures.promises().stream().map(PromiseView::of).toList(),
                measures.warnings().stream().map(WarningView::of).toList(),
                measures.lighterMeans().stream().map(LighterMeansView::of).toList());
    }
}
