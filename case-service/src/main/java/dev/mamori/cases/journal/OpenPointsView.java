package dev.mamori.cases.journal;

import dev.mamori.platform.web.Language;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is still open in a case. Remarks, never locks. */
@Schema(name = "OpenPoints", description = "What is still open in a case. Remarks, never locks.")
public record OpenPointsView(
        @Schema(description = "In the order of the guideline's steps.", required = true)
        List<OpenPointView> items,

        @Schema(description = "How the case was closed; absent while it is open.")
        Outcome outcome) {

    /** Something still to be done or told. */
    @Schema(name = "OpenPoint", description = "Something still to be done or told.")
    public record OpenPointView(
            @Schema(required = true) OpenPointCode code,

            @Schema(description = "In the reader's language.", required = true)
            String text,

            @Schema(description = "The request, contact or entry that it is about.")
            UUID about) {}

    static OpenPointsView of(List<OpenPoint> points, Outcome outcome, Language language) {
        return new OpenPointsView(
                points.stream()
                        .map(each -> new OpenPointView(each.code(), each.text().in(language), each.about()))
                        .toList(),
                outcome);
    }
}
