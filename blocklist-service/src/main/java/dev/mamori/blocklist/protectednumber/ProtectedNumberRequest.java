package dev.mamori.blocklist.protectednumber;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A number or a range that can never be blocked. */
@Schema(name = "ProtectedNumberRequest", description = "A number or a range that can never be blocked.")
public record ProtectedNumberRequest(
        @Schema(
                description = "A whole number in any spelling, or a range as + and 4 to 14 leading digits ending in *.",
                examples = {"03-0123-4567", "+8150012*"})
        @NotBlank @Size(max = 40) String number,

        @Schema(description = "Whose line it is.", required = true) @NotNull ProtectionReason reason,

        @Schema(description = "For people.", nullable = true) @Size(max = 200) String note) {}
