package dev.mamori.cases.steps;

import dev.mamori.cases.registry.StaffId;
import dev.mamori.platform.data.Ids;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step to log. Only what and when is needed; the rest can follow in a further entry. */
@Schema(description = "A step to log. Only what and when is needed; the rest can follow in a further entry.")
public record StepRequest(
        @NotNull StepKind kind,
        @Schema(description = "When it was done.") @NotNull Instant at,

        @Schema(description = "Who did it or spoke; the caller when absent.", nullable = true)
        StaffId staffId,

        @Schema(
                description = "What was said, word for word.",
                examples = "このまま止めていただけないようなら、警察へ連絡させていただきます",
                nullable = true)
        @Size(max = 20_000) String words,

        @Schema(description = "Who decided, for STOP_DECISION.", nullable = true) @Size(max = 20) List<@NotNull StaffId> deciders,

        @Schema(description = "Why it was done this way.", nullable = true) @Size(max = 2000) String reason,

        @Schema(description = "The police number that was called.", examples = "#9110", nullable = true) @Size(max = 30) String number,

        @Schema(description = "false when the call did not get through.", defaultValue = "true", nullable = true)
        Boolean connected,

        @Schema(description = "Who took the call at the police.", nullable = true) @Size(max = 100) String officer,

        @Schema(description = "The police's receipt number.", nullable = true) @Size(max = 100) String receiptNumber,

        @Schema(description = "What the police were asked for.", examples = "厳重に注意して欲しい", nullable = true)
        @Size(max = 2000) String request,

        @Schema(description = "Told as 再度電話がかかってくる恐れがある.", nullable = true)
        Boolean recurrenceFeared) {
    Step toStep(Instant recordedAt, StaffId caller) {
        return new Step(
                Ids.next(),
                kind,
                at.truncatedTo(ChronoUnit.MICROS),
                recordedAt.truncatedTo(ChronoUnit.MICROS),
                staffId != null ? staffId : caller,
                words,
                deciders == null ? List.of() : deciders,
                reason,
                kind.isPolice()
                        ? new PoliceCall(
                                number,
                                connected == null || connected,
                                officer,
                                receiptNumber,
                                request,
                                recurrenceFeared != null && recurrenceFeared)
                        : null);
    }
}
