package dev.mamori.notification.alert;

import dev.mamori.notification.contact.Department;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To whom live alerts go further. */
@Schema(
        name = "AlertForwarding",
        requiredProperties = {"toClient", "departments", "window"},
        description = "To whom the client's live alerts go further, grouped and counted.")
public record ForwardingView(
        @Schema(description = "Whether the client gets them too, by webhook and mail.")
        boolean toClient,

        @Schema(description = "Which departments get them.") List<Department> departments,

        @Schema(
                description = "How long alerts of a kind are only counted after one that was told.",
                type = SchemaType.STRING,
                format = "duration",
                examples = "PT5M")
        Duration window) {

    static ForwardingView of(Forwarding forwarding) {
        return new ForwardingView(
                forwarding.toClient(),
                forwarding.departments().stream().sorted().toList(),
                forwarding.window());
    }
}
