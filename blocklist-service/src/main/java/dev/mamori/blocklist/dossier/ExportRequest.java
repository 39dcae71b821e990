package dev.mamori.blocklist.dossier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be exported, and for what. */
@Schema(name = "BlockExportBody", description = "What is to be exported, and for what; kept in the audit record.")
public record ExportRequest(
        @Schema(description = "The block request; its entry comes along.", required = true) @NotNull UUID requestId,

        @Schema(description = "For what the export is made.", required = true) @NotNull ExportPurpose purpose,

        @Schema(description = "To whom it goes and why.", examples = "代理人弁護士 山田、損害賠償請求への答弁", required = true)
        @NotBlank @Size(max = 1000) String words) {}
