package dev.mamori.cases.people;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who a business name meant in a contact. */
@Schema(name = "WorkerFound", description = "Who a business name meant in a contact.")
public record WorkerView(
        @Schema(description = "The one key of the person.", required = true)
        String staffId,

        @Schema(description = "The business name on that day.", required = true)
        String businessName,

        @Schema(description = "The day of the contact.", required = true)
        LocalDate on,

        @Schema(description = "The law that asks for the legal name at this queue; absent where none does.")
        String law,

        @Schema(description = "The legal name on that day; only where a law asks for it and one is on record.")
        String legalName) {}
