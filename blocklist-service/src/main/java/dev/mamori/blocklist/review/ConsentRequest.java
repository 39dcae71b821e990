package dev.mamori.blocklist.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The client's word. */
@Schema(name = "BlockConsentBody", description = "The client's word about a block request.")
public record ConsentRequest(
        @Schema(description = "The person of the client who consents.", examples = "早川") @NotBlank @Size(max = 100) String consenterName,

        @Schema(description = "To what she consents, or why not.", examples = "2窓口・90日間の着信拒否に同意します。")
        @NotBlank @Size(max = 2000) String text,

        @Schema(description = "false declines; absent consents.", nullable = true)
        Boolean agreed) {
    boolean agrees() {
        return !Boolean.FALSE.equals(agreed);
    }
}
