package dev.mamori.notification.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a replay put into the queue. */
@Schema(
        name = "ReplayResult",
        requiredProperties = {"notices", "queued"},
        description = "What a replay found and put into the queue.")
public record ReplayView(
        @Schema(description = "Notices of the span that the endpoint wants.", minimum = "0")
        int notices,

        @Schema(
                description = "How many of them are sent again; the others are on their way or were taken.",
                minimum = "0")
        int queued) {}
