package dev.mamori.cases.lessons;

import dev.mamori.cases.response.HarassmentType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case told so that nobody can be recognised. */
@Schema(name = "LibraryEntryRequest", description = "A case told so that nobody can be recognised.")
public record LibraryRequest(
        @Schema(description = "Which of the twelve types it shows.") @NotEmpty Set<@NotNull HarassmentType> types,

        @Schema(description = "For what it may be used.") @NotEmpty Set<@NotNull LibraryUse> uses,

        @Schema(description = "What it is about.") @NotBlank @Size(max = 200) String title,

        @Schema(description = "What happened and what was learned; no names, numbers or links.")
        @NotBlank @Size(max = 20_000) String text) {}
