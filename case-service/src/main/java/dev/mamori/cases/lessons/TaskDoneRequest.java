package dev.mamori.cases.lessons;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a task was done. */
@Schema(name = "LessonTaskDone", description = "That a task was done.")
public record TaskDoneRequest(
        @Schema(description = "On which day.") @NotNull LocalDate doneOn,

        @Schema(description = "What came of it.") @NotBlank @Size(max = 2000) String result) {}
