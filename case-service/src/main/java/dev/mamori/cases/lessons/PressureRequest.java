package dev.mamori.cases.lessons;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A demand of a client that abuses its position. */
@Schema(name = "ClientPressureRequest", description = "A demand of a client that abuses its position.")
public record PressureRequest(
        @NotNull PressureKind kind,

        @Schema(description = "Who demanded it.", examples = "みらい通信 運用管理部") @NotBlank @Size(max = 200) String from,

        @Schema(description = "Word for word.") @NotBlank @Size(max = 20_000) String words,

        @Schema(description = "When it came.") @NotNull Instant receivedAt,

        @Schema(description = "The case that it is about, if any.", nullable = true)
        UUID caseId) {}
