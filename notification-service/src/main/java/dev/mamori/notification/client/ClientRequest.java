package dev.mamori.notification.client;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A company to register. */
@Schema(description = "A client company to register. Its id cannot be changed later.")
public record ClientRequest(
        @Schema(
                description = "Id chosen by the agency: 2 to 32 capital letters, digits and hyphens.",
                examples = "CL-MRI")
        @NotNull @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{1,31}") String clientId,

        @Schema(description = "Name in Japanese.", examples = "みらい通信") @NotBlank @Size(max = 200) String nameJa,

        @Schema(description = "Name in English.", examples = "Mirai Telecom") @NotBlank @Size(max = 200) String nameEn,

        @Schema(
                description =
                        "True when the centre belongs to this company itself: it is then its own client, with the same"
                                + " separation, consent and agreement by a signer of its own.")
        @NotNull Boolean inHouse) {}
