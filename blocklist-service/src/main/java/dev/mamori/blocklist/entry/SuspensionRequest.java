package dev.mamori.blocklist.entry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an entry is to rest. */
@Schema(name = "SuspensionRequest", description = "Why an entry is to rest.")
public record SuspensionRequest(
        @Schema(description = "In words.", examples = "同じ番号から別の方の連絡があった", required = true) @NotBlank @Size(max = 2000) String reason,

        @Schema(
                description = "DOUBT, or NUMBER_CHANGED when the number is said to have another holder.",
                nullable = true)
        SuspensionCause cause) {
    public SuspensionRequest {
        cause = cause == null ? SuspensionCause.DOUBT : cause;
    }
}
