package dev.mamori.blocklist.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A review. */
@Schema(name = "BlockReviewBody", description = "A reviewer's opinion and decision.")
public record ReviewRequest(
        @Schema(description = "The opinion, dissent included.", examples = "3回の判定と書面警告があり、窓口と期間も限られている。")
        @NotBlank @Size(max = 4000) String opinion,

        @Schema(description = "APPROVE passes it on, REFUSE ends it, RETURN gives it back to the requester.") @NotNull ReviewDecision decision) {}
