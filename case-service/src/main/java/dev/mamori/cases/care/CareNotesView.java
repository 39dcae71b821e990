package dev.mamori.cases.care;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The reader's own notes of a care task. */
@Schema(name = "CareNotes", description = "Your own notes of a care task; nobody else's are shown.")
public record CareNotesView(
        @Schema(description = "In the order of time.", required = true)
        List<NoteView> notes) {

    /** A note. */
    @Schema(name = "CareNote", description = "A note of yours.")
    public record NoteView(
            @Schema(description = "When it was written.", required = true)
            Instant at,

            @Schema(description = "What you wrote.", required = true)
            String text) {}
}
