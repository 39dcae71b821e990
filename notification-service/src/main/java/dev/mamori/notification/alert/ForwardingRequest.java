package dev.mamori.notification.alert;

import dev.mamori.notification.contact.Department;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To whom live alerts go further. */
@Schema(description = "To whom the client's live alerts go further.")
public record ForwardingRequest(
        @Schema(description = "Whether the client gets them too, by webhook and mail.") @NotNull Boolean toClient,

        @Schema(description = "Which departments get them; may be empty.", examples = "[\"MANAGEMENT\"]")
        @NotNull @Size(max = 6) List<@NotNull Department> departments,

        @Schema(
                description = "How long alerts of a kind are only counted after one that was told; 1 second to 1 day.",
                type = SchemaType.STRING,
                format = "duration",
                examples = "PT5M")
        @NotNull Duration window) {}
