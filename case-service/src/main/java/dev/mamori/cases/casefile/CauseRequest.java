package dev.mamori.cases.casefile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether the company or the client caused it, and whether that is put right. */
@Schema(description = "Whether the company or the client caused it, and whether that is put right.")
public record CauseRequest(
        @NotNull CompanyCaused companyCaused,

        @Schema(description = "Whether it is put right.", defaultValue = "false", nullable = true)
        Boolean remedied,

        @Schema(description = "What was done.", nullable = true) @Size(max = 2000) String remedy,

        @Schema(description = "What set it off; told on every case that is closed.", nullable = true)
        CauseKind kind) {
    Cause toCause() {
        return new Cause(companyCaused, remedied != null && remedied, remedy, kind);
    }
}
