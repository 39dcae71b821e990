package dev.mamori.cases.live;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The alert that a call for help raised. */
@Schema(name = "HelpCalled", description = "The alert that a call for help raised.")
public record HelpView(
        @Schema(description = "Id of the alert.", required = true)
        UUID alertId) {}
