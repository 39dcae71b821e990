package dev.mamori.cases.consultation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A consultation desk. */
@Schema(name = "ConsultationDesk", description = "Where workers can consult.")
public record DeskView(
        @Schema(description = "Id of the desk.", required = true)
        String deskId,

        @Schema(required = true) Route route,

        @Schema(description = "As workers know it.", required = true)
        String name,

        @Schema(description = "When it is open.", required = true)
        String hours,

        @Schema(description = "How to reach it.", required = true)
        String reachedBy) {}
