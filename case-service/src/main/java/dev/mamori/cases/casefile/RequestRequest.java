package dev.mamori.cases.casefile;

import dev.mamori.platform.data.Ids;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the customer asks for (REQ-5.1.1). */
@Schema(name = "CustomerRequestStated", description = "What the customer asks for.")
public record RequestRequest(
        @Schema(description = "What is asked for.", examples = "代金の返金") @NotBlank @Size(max = 2000) String text,

        @Schema(description = "As the case workers see it; the judgment has the last word.") @NotNull RequestValidity validity,

        @Schema(description = "OPEN when absent.", nullable = true)
        RequestState state,

        @Schema(
                description = "On what it is grounded: a contract, a defect, a promise.",
                examples = "契約第5条",
                nullable = true)
        @Size(max = 2000) String ground) {
    CustomerRequest toRequest() {
        return new CustomerRequest(
                Ids.next(), text, validity, Objects.requireNonNullElse(state, RequestState.OPEN), ground);
    }
}
