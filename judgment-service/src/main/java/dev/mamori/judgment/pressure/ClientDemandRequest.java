package dev.mamori.judgment.pressure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A demand to record. */
@Schema(name = "ClientDemandRequest", description = "What the client demanded from its stronger position.")
public record ClientDemandRequest(
        @Schema(description = "Which kind.", examples = "SOFTEN_VERDICT") @NotNull PressureKind kind,

        @Schema(description = "The words, as written or said.", examples = "判定を取り下げなければ取引を見直します")
        @NotBlank @Size(max = 20000) String text,

        @Schema(description = "Who of the client.", examples = "早川") @Size(max = 200) String madeBy,

        @Schema(description = "When it was received.") @NotNull Instant receivedAt,

        @Schema(description = "The judgment that it is about, where there is one.")
        UUID judgmentId) {

    /** What legal answers. */
    @Schema(name = "ClientDemandAnswerRequest", description = "What legal does about it.")
    public record AnswerRequest(
            @Schema(description = "What is done.") @NotBlank @Size(max = 10000) String answer) {}
}
