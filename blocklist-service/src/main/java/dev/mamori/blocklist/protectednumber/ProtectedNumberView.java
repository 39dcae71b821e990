package dev.mamori.blocklist.protectednumber;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A protected number or range as shown. */
@Schema(name = "ProtectedNumber")
public record ProtectedNumberView(
        @Schema(required = true) UUID protectedNumberId,

        @Schema(required = true, description = "E.164 digits that the number begins with.")
        String prefix,

        @Schema(required = true) ProtectedLine.Reason reason,
        String note,
        @Schema(required = true) String createdBy,
        @Schema(required = true) Instant createdAt) {}
