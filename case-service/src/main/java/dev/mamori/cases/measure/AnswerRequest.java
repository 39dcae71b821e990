package dev.mamori.cases.measure;

import dev.mamori.cases.contact.ContactId;
import dev.mamori.platform.data.Ids;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was answered to the customer. */
@Schema(description = "What was answered to the customer.")
public record AnswerRequest(
        @Schema(description = "When it was given.") @NotNull Instant at,

        @Schema(description = "Word for word.") @NotBlank @Size(max = 20_000) String words,

        @Schema(description = "The answer is complete: repeats count from here.") @NotNull Boolean completesMatter,

        @Schema(description = "NONE when absent.", nullable = true)
        Apology apology,

        @Schema(description = "In which contact of the case.", nullable = true)
        UUID contactId,

        @Schema(
                description = "Whether it accepts what the customer claims; false when absent. Before the facts are"
                        + " confirmed that is remarked, and a reason is asked for.",
                nullable = true)
        Boolean acceptsClaim,

        @Schema(description = "Why the claim was accepted before the facts were confirmed.", nullable = true)
        @Size(max = 2000) String acceptanceReason) {
    public Answer toAnswer() {
        return new Answer(
                Ids.next(),
                at.truncatedTo(ChronoUnit.MICROS),
                words,
                completesMatter,
                Objects.requireNonNullElse(apology, Apology.NONE),
                contactId == null ? null : new ContactId(contactId),
                new Answer.Acceptance(Boolean.TRUE.equals(acceptsClaim), acceptanceReason));
    }
}
