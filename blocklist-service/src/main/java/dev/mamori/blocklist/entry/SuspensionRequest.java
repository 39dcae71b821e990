package dev.mamori.blocklist.entry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an entry rests, or no longer does. */
@Schema(name = "SuspensionRequest", description = "Why an entry rests, or no longer does.")
public record SuspensionRequest(
        @Schema(description = "In words.", examples = "同じ番号から別の方の連絡があった", required = true) @NotBlank @Size(max = 2000) String reason) {}
