package dev.mamori.cases.privacy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the person concerned asks for. */
@Schema(name = "PersonRequestReceived", description = "What the person concerned asks for.")
public record PersonRequestRequest(
        @NotNull PersonRequestKind kind,

        @Schema(description = "Who asks, as a registered customer.") @NotNull UUID customerId,

        @Schema(description = "Word for word.") @NotBlank @Size(max = 20_000) String words,

        @Schema(description = "When it came.") @NotNull LocalDate receivedOn) {}
