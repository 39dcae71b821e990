package dev.mamori.notification.contact;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person at the client company. */
@Schema(description = "A person at the client company. Name and address are stored encrypted.")
public record ContactRequest(
        @Schema(description = "Name of the person.", examples = "早川") @NotBlank @Size(max = 100) String name,

        @Schema(description = "What the person is asked or told.") @NotNull ContactRole role,

        @Schema(description = "Mail address.", examples = "hayakawa@mirai.example") @NotNull @Email @Size(max = 254) String email,

        @Schema(description = "BCP 47 tag of the language to write in: `ja` or `en`.", examples = "ja")
        @NotNull @Pattern(regexp = "ja|en") String language) {}
