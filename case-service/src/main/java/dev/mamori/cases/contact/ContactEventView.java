package dev.mamori.cases.contact;

import dev.mamori.cases.guard.Directive;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an event led to. */
@Schema(name = "ContactEventResult")
public record ContactEventView(
        @Schema(description = "Our id of the contact.", required = true)
        UUID contactId,

        @Schema(description = "What the PBX is asked to do now; often nothing.", required = true)
        List<Directive> directives) {}
