package dev.mamori.blocklist.entry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an entry ends before its time. */
@Schema(name = "RevocationRequest", description = "Why an entry ends before its time.")
public record RevocationRequest(
        @Schema(description = "In words.", examples = "番号が別の契約者に割り当てられた") @NotBlank @Size(max = 2000) String reason,

        @Schema(description = "The kind of reason; REVOKED when left out.", nullable = true)
        EndReason endReason) {
    EndReason end() {
        return endReason == null ? EndReason.REVOKED : endReason;
    }
}
