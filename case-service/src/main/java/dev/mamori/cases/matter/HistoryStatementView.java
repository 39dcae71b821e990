package dev.mamori.cases.matter;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be told to the customer of the history, ready to be read aloud or written. */
@Schema(name = "HistoryStatement", description = "What can be told to the customer of the history.")
public record HistoryStatementView(
        @Schema(
                description = "In polite Japanese, whatever the reader's language: it is said to the customer.",
                required = true)
        String text,

        @Schema(description = "How often the same was asked after the answer.", required = true)
        int repeats) {
    static HistoryStatementView of(History history, Instant now) {
        return new HistoryStatementView(
                new HistoryStatement(history, now).text(), history.repeats().size());
    }
}
