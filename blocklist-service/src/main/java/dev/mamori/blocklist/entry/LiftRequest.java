package dev.mamori.blocklist.entry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an entry may refuse again. */
@Schema(name = "SuspensionEndRequest", description = "Why an entry may refuse again.")
public record LiftRequest(
        @Schema(description = "In words.", examples = "本人の番号と確認した", required = true) @NotBlank @Size(max = 2000) String reason) {}
