package dev.mamori.blocklist.queue;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The announcements of a queue, in requests and answers. */
@Schema(name = "Announcements", description = "What a queue's callers hear; each text may be absent.")
public record AnnouncementsView(
        @Schema(description = "That the call is recorded (REQ-8.1).", nullable = true) @Size(max = 500) String recordingNotice,

        @Schema(description = "That calls may be ended and the police be called (REQ-8.8).", nullable = true)
        @Size(max = 500) String measuresNotice,

        @Schema(description = "To a listed caller; the open channels are spoken after it.", nullable = true)
        @Size(max = 500) String refusal,

        @Schema(description = "To a caller refused for withholding the number.", nullable = true) @Size(max = 500) String withheld) {
    static final AnnouncementsView NONE = new AnnouncementsView(null, null, null, null);
}
