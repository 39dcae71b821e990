package dev.mamori.notification.notice;

import dev.mamori.notification.delivery.Replay;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to send again. */
@Schema(description = "The span of time whose notices are sent again to the endpoint.")
public record ReplayRequest(
        @Schema(description = "Notices that came to be then or later.", examples = "2026-11-01T00:00:00+09:00") @NotNull OffsetDateTime from,

        @Schema(description = "Notices that came to be before then.", examples = "2026-11-02T00:00:00+09:00") @NotNull OffsetDateTime until,

        @Schema(description = "`MISSED` when absent.", nullable = true)
        Replay what) {}
