package dev.mamori.cases.contact;

import dev.mamori.cases.guard.AlertKind;
import dev.mamori.cases.guard.Directive;
import dev.mamori.cases.guard.DirectiveKind;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an event led to. */
@Schema(name = "ContactEventResult", description = "What an event led to.")
public record ContactEventView(
        @Schema(description = "Our id of the contact.", required = true)
        UUID contactId,

        @Schema(description = "What the PBX is asked to do now; often nothing.", required = true)
        List<DirectiveView> directives) {

    /** What the PBX is asked to do. */
    @Schema(name = "Directive", description = "What the PBX is asked to do.")
    public record DirectiveView(
            @Schema(required = true) DirectiveKind kind,

            @Schema(description = "The alert that asks for it.", required = true)
            AlertKind reason) {}

    static ContactEventView of(ContactId contact, List<Directive> directives) {
        return new ContactEventView(
                contact.value(),
                directives.stream()
                        .map(each -> new DirectiveView(each.kind(), each.reason()))
                        .toList());
    }
}
