package dev.mamori.notification.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A named contact as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "Contact",
        requiredProperties = {"contactId", "name", "role", "email", "language", "rank"},
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
        String language,

        @Schema(
                description =
                        "Order in which people of a role are told: 1 first, the next when nobody acknowledges in time. People"
                                + " of the same rank are told together.",
                minimum = "1",
                maximum = "9",
                nullable = true)
        int rank,

        @Schema(
                description =
                        "From when (Japanese time, `HH:mm`) no mail but of an emergency is sent; with `quietUntil`.",
                examples = "22:00",
                nullable = true)
        String quietFrom,

        @Schema(
                description = "Until when, on the next day if earlier than `quietFrom`.",
                examples = "07:00",
                nullable = true)
        String quietUntil) {}
