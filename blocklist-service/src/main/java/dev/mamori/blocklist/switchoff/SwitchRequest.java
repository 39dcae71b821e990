package dev.mamori.blocklist.switchoff;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Turns refusal off, or on again. */
@Schema(name = "RefusalSwitchBody", description = "Turns refusal off, or on again, and says why.")
public record SwitchRequest(
        @Schema(description = "What is switched.", required = true) @NotNull SwitchKind kind,

        @Schema(description = "true: no call is refused any more.", required = true) @NotNull Boolean off,

        @Schema(description = "Why; kept in the log.", examples = "登録の誤りの疑い、確認中", required = true)
        @NotBlank @Size(max = 1000) String reason) {}
