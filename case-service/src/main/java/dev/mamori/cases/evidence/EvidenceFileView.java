package dev.mamori.cases.evidence;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An evidence file. */
@Schema(name = "EvidenceFile", description = "An evidence file; its content is under `content`, for a purpose.")
public record EvidenceFileView(
        @Schema(description = "Id of the file.", required = true)
        UUID fileId,

        @Schema(description = "Whether all of it is there, with the hash that was told.", required = true)
        boolean complete,

        @Schema(description = "Largest part in bytes; parts are numbered from 0.", required = true)
        int partBytes,

        @Schema(required = true) EvidenceFileRequest file) {}
