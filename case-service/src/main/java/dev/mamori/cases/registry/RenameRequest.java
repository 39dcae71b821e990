package dev.mamori.cases.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Another business name from a day on. */
@Schema(name = "StaffRename", description = "Another business name from a day on; the one before ends with it.")
public record RenameRequest(
        @Schema(description = "The name used outside from then on.", examples = "佐倉")
        @NotBlank @Size(max = BusinessName.MAX_LENGTH) String businessName,

        @Schema(description = "From which day on.") @NotNull LocalDate from) {}
