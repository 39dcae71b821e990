package dev.mamori.blocklist.appeal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the receipt says. In a body, because addresses are written into logs. */
@Schema(name = "AppealReceipt", description = "What the receipt of an appeal says.")
public record PublicStatusRequest(
        @Schema(description = "As on the receipt.", examples = "AP-Q2x0b3Jk9aZ1", required = true)
        @NotBlank @Size(max = 40) String receiptNumber,

        @Schema(description = "As on the receipt.", required = true) @NotBlank @Size(max = 60) String secret) {}
