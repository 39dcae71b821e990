package dev.mamori.cases.response;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to do and say instead of the built-in example. */
@Schema(name = "ResponseExampleRequest", description = "What to do and say instead of the built-in example.")
public record ExampleRequest(
        @Schema(description = "What to do.") @NotBlank @Size(max = 500) String doing,

        @Schema(description = "What to say, in the customer's language.") @NotBlank @Size(max = 500) String say) {}
