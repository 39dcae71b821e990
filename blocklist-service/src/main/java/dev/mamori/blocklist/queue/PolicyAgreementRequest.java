package dev.mamori.blocklist.queue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The client's agreement to a queue's withheld policy. */
@Schema(name = "PolicyAgreementRequest", description = "The client's agreement to a queue's withheld policy.")
public record PolicyAgreementRequest(
        @Schema(description = "Who signs for the client.", examples = "早川") @NotBlank @Size(max = 100) String signerName) {}
