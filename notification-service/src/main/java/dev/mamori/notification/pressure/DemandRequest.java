package dev.mamori.notification.pressure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A demand of the client. */
@Schema(description = "A demand of the client that goes beyond what is fair.")
public record DemandRequest(
        @Schema(description = "What kind of demand.") @NotNull DemandKind kind,

        @Schema(
                description = "The words of the letter or call; stored encrypted.",
                examples = "判定を『該当しない』に改めない場合、取引を見直す。")
        @NotBlank @Size(max = 4000) String words,

        @Schema(description = "The judgment that it is about, if any. The demand does not touch it.", nullable = true)
        UUID judgmentId,

        @Schema(description = "When it came; not in the future.", examples = "2026-11-09T16:20:00+09:00") @NotNull OffsetDateTime receivedAt) {}
