package dev.mamori.platform.test.app;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A note as shown. */
@Schema(name = "Note", description = "A note.")
public record NoteView(
        @Schema(description = "Its id.") UUID noteId,
        @Schema(description = "Its title.") String title,
        @Schema(description = "Never given.") String remark) {}
