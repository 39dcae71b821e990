package dev.mamori.cases.guard;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What follows a position of the stream. */
@Schema(name = "DirectivePage", description = "Directives after a position; none when the wait ended without any.")
public record DirectivePage(
        @Schema(description = "In the order of their commits.", required = true)
        List<DirectiveView> directives,

        @Schema(description = "To be given as `after` next time.", required = true)
        long position) {}
