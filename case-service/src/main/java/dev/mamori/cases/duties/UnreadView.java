package dev.mamori.cases.duties;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who has not confirmed the latest policy yet. */
@Schema(name = "PolicyUnread", description = "Somebody who has not confirmed the latest policy yet.")
public record UnreadView(
        @Schema(description = "The one key of the person.", required = true)
        String staffId,

        @Schema(description = "Which version.", required = true)
        String version) {}
