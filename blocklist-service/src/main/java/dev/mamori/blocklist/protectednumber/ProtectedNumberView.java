package dev.mamori.blocklist.protectednumber;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A protected number or range as shown. */
@Schema(name = "ProtectedNumber", description = "A number or a range that can never be blocked.")
public record ProtectedNumberView(
        @Schema(description = "Its id.", required = true) UUID protectedNumberId,

        @Schema(required = true, description = "E.164 digits that the number begins with.")
        String prefix,

        @Schema(description = "Whose line it is.", required = true)
        ProtectionReason reason,

        @Schema(description = "For people.") String note,

        @Schema(description = "Who protected it.", required = true)
        String createdBy,

        @Schema(description = "When.", required = true) Instant createdAt) {}
