package dev.mamori.blocklist.queue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Called numbers (DNIS) out of a PBX's list. */
@Schema(name = "CalledNumbersImport", description = "Called numbers (DNIS) out of a PBX's list.")
public record CalledNumbersRequest(
        @Schema(description = "At most 5,000; all of them are taken, or none.", required = true)
        @NotEmpty @Size(max = 5000) List<@NotNull @Valid CalledNumber> numbers) {

    /** One number and where it leads. */
    @Schema(name = "CalledNumber", description = "A called number and the queue it leads to.")
    public record CalledNumber(
            @Schema(description = "In any spelling.", examples = "0120-012-345", required = true)
            @NotBlank @Size(max = 40) String number,

            @Schema(description = "A registered queue.", examples = "MRI-CARE", required = true)
            @NotBlank @Size(max = 64) String queueId) {}
}
