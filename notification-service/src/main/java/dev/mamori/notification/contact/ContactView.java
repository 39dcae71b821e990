package dev.mamori.notification.contact;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A named contact as the API shows it. */
@Schema(description = "A person at the client company.")
public record ContactView(
        UUID contactId,
        @Schema(examples = "早川") String name,
        ContactRole role,
        @Schema(examples = "hayakawa@mirai.example") String email,
        @Schema(examples = "ja") String language) {}
