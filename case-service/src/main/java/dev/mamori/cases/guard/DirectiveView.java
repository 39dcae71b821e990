package dev.mamori.cases.guard;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A directive on the stream of a PBX. */
@Schema(name = "IssuedDirective", description = "What a PBX is asked to do with one call.")
public record DirectiveView(
        @Schema(description = "Id of the directive: carry each out once.", required = true)
        UUID directiveId,

        @Schema(description = "The PBX's own id of the call, as its events reported it.", required = true)
        String callId,

        @Schema(description = "Our id of the contact.", required = true)
        UUID contactId,

        @Schema(required = true) DirectiveKind kind,

        @Schema(description = "The alert that asks for it.", required = true)
        AlertKind reason,

        @Schema(description = "When it was issued, by the clock of the machine.", required = true)
        Instant issuedAt) {}
