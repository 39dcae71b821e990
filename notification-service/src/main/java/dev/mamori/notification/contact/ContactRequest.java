package dev.mamori.notification.contact;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
        @NotNull @Pattern(regexp = "ja|en") String language,

        @Schema(
                description =
                        "Order in which people of a role are told: 1 first, the next when nobody acknowledges in time. People"
                                + " of the same rank are told together.",
                minimum = "1",
                maximum = "9",
                nullable = true)
        @Min(1) @Max(9) Integer rank,

        @Schema(
                description =
                        "From when (Japanese time, `HH:mm`) no mail but of an emergency is sent; with `quietUntil`.",
                examples = "22:00",
                nullable = true)
        @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]")
        String quietFrom,

        @Schema(
                description = "Until when, on the next day if earlier than `quietFrom`.",
                examples = "07:00",
                nullable = true)
        @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]")
        String quietUntil) {}
