package dev.mamori.cases.lessons;

import dev.mamori.cases.response.HarassmentType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case of the library. It does not say which one it was. */
@Schema(name = "LibraryEntry", description = "A case of the library. It does not say which one it was.")
public record LibraryView(
        @Schema(description = "Id of the entry.", required = true)
        UUID entryId,

        @Schema(description = "Which of the twelve types it shows.", required = true)
        List<HarassmentType> types,

        @Schema(description = "For what it may be used.", required = true)
        List<LibraryUse> uses,

        @Schema(description = "What it is about.", required = true)
        String title,

        @Schema(description = "What happened and what was learned.", required = true)
        String text,

        @Schema(description = "When it was put in.", required = true)
        Instant publishedAt) {}
