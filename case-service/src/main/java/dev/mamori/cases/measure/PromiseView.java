package dev.mamori.cases.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A promise. */
@Schema(name = "Promise", description = "A promise.")
public record PromiseView(
        @Schema(description = "Id of the promise.", required = true)
        UUID promiseId,

        @Schema(description = "What was promised.", required = true)
        String what,

        @Schema(description = "When it was made.", required = true)
        Instant madeAt,

        @Schema(description = "Until when it is to be kept.", required = true)
        Instant dueAt,

        @Schema(description = "null while it is open", nullable = true) @JsonInclude(JsonInclude.Include.ALWAYS)
        Instant keptAt) {
    public static PromiseView of(Promise promise) {
        return new PromiseView(promise.id(), promise.what(), promise.madeAt(), promise.dueAt(), promise.keptAt());
    }
}
