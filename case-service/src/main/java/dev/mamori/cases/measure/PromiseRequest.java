package dev.mamori.cases.measure;

import dev.mamori.platform.data.Ids;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A promise to the customer. */
@Schema(description = "A promise to the customer.")
public record PromiseRequest(
        @Schema(description = "What was promised.", examples = "調査して折り返し電話する") @NotBlank @Size(max = 2000) String what,

        @Schema(description = "Until when it is to be kept.") @NotNull Instant dueAt,

        @Schema(description = "When it was made; now when absent.", nullable = true)
        Instant madeAt) {
    public Promise toPromise(Instant now) {
        return new Promise(
                Ids.next(),
                what,
                (madeAt == null ? now : madeAt).truncatedTo(ChronoUnit.MICROS),
                dueAt.truncatedTo(ChronoUnit.MICROS),
                null);
    }
}
