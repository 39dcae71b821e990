package dev.mamori.blocklist.switchoff;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the switches stand. */
@Schema(name = "RefusalSwitches", description = "How the switches stand, and their log.")
public record SwitchView(
        @Schema(
                description = "Whether no call is refused, by this client's switch or the one for all.",
                required = true)
        boolean allRefusalsOff,

        @Schema(description = "Whether nobody is refused for withholding the number.", required = true)
        boolean withheldRefusalsOff,

        @Schema(description = "Who switched what and why, newest first, at most 200.", required = true)
        List<SwitchLogView> log) {

    /** One switching. */
    @Schema(name = "RefusalSwitching", description = "Who switched what, and why.")
    public record SwitchLogView(
            @Schema(description = "Its id.", required = true)
            UUID switchId,

            @Schema(description = "Whether it holds for all clients.", required = true)
            boolean forAllClients,

            @Schema(description = "What.", required = true) SwitchKind kind,

            @Schema(description = "true: turned off.", required = true)
            boolean off,

            @Schema(description = "Why.", required = true) String reason,
            @Schema(description = "Who.", required = true) String changedBy,

            @Schema(description = "When.", required = true) Instant changedAt) {}
}
