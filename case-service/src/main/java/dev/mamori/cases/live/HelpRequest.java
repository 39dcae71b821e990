package dev.mamori.cases.live;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A call for help; an empty object is enough. */
@Schema(description = "A call for help; an empty object is enough.")
public record HelpRequest(
        @Schema(description = "What is the matter, when there is time to say so.", nullable = true) @Size(max = 500) String words) {}
