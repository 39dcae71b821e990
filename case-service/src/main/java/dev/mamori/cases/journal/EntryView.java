package dev.mamori.cases.journal;

import dev.mamori.cases.journal.EntryRequest.Repetition;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An entry of the journal, as it was sent. */
@Schema(name = "JournalEntry", description = "An entry of the journal, as it was sent.")
public record EntryView(
        @Schema(description = "Id of the entry.", required = true)
        UUID entryId,

        @Schema(description = "When it was recorded.", required = true)
        Instant recordedAt,

        @Schema(description = "Who recorded it.", required = true)
        String recordedBy,

        @Schema(required = true) EntryRequest entry,

        @Schema(description = "How often the same answer was repeated so far; with a repetition.")
        Long repetitions) {
    public static EntryView of(JournalStore.Kept kept, Journal journal) {
        Repetition repetition = kept.sent().repetition();
        return new EntryView(
                kept.id(),
                kept.recordedAt(),
                kept.recordedBy(),
                kept.sent(),
                repetition == null ? null : journal.repetitions(repetition.answerId()));
    }
}
