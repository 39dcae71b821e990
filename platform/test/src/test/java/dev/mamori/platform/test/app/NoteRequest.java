package dev.mamori.platform.test.app;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A note to be. */
@Schema(description = "A note to be.")
public record NoteRequest(
        @Schema(description = "Its title.") @NotBlank @Size(max = 40) String title,

        @Schema(description = "Its colour.") Colour colour,
        @Schema(description = "When it is due.") OffsetDateTime dueAt,
        @Schema(description = "How long it takes.") Duration takes,
        @Schema(description = "How many.") Integer count,
        @Schema(description = "Labels.") List<@NotBlank String> labels) {
    /** The colours. */
    @Schema(description = "The colours.")
    public enum Colour {
        RED,
        BLUE
    }
}
