package dev.mamori.cases.measure;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that was answered, promised and done in a case, each list in the order of time. */
@Schema(name = "Measures")
public record MeasuresView(
        @Schema(required = true) List<AnswerView> answers,
        @Schema(required = true) List<PromiseView> promises,
        @Schema(required = true) List<WarningView> warnings,
        @Schema(required = true) List<LighterMeansView> lighterMeans) {
    static MeasuresView of(Measures measures) {
        return new MeasuresView(
                measures.answers().stream().map(AnswerView::of).toList(),
                measures.promises().stream().map(PromiseView::of).toList(),
                measures.warnings().stream().map(WarningView::of).toList(),
                measures.lighterMeans().stream().map(LighterMeansView::of).toList());
    }
}
