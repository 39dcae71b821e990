package dev.mamori.notification.contact;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a department gets mail. */
@Schema(description = "Where a department of the agency gets mail about the client's matters; stored encrypted.")
public record DepartmentRequest(
        @Schema(description = "Mail address.", examples = "legal@agency.example") @NotNull @Email @Size(max = 254) String email,

        @Schema(description = "BCP 47 tag of the language to write in: `ja` or `en`.", examples = "ja")
        @NotNull @Pattern(regexp = "ja|en") String language) {}
