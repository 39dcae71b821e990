package dev.mamori.blocklist.restore;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That the journals may be replayed. */
@Schema(name = "ReplayBody", description = "That the journals may be replayed, and what was checked before.")
public record ReplayRequest(
        @Schema(
                description = "What was checked, for example that every screening instance has reported its journal.",
                examples = "全スクリーニング台の報告を確認した",
                required = true)
        @NotBlank @Size(max = 2000) String reason) {}
