package dev.mamori.notification.contact;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A named contact as the API shows it. */
@Schema(
        name = "Contact",
        requiredProperties = {"contactId", "name", "role", "email", "language"},
        description = "A person at the client company.")
public record ContactView(
        @Schema(description = "Id of the contact.") UUID contactId,

        @Schema(description = "Name of the person.", examples = "早川")
        String name,

        @Schema(description = "What the person is asked or told.")
        ContactRole role,

        @Schema(description = "Mail address.", examples = "hayakawa@mirai.example")
        String email,

        @Schema(description = "BCP 47 tag of the language to write in.", examples = "ja")
        String language) {}
