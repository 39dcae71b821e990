package dev.mamori.cases.lessons;

import dev.mamori.cases.registry.StaffId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that somebody has to do so that it does not happen again. */
@Schema(name = "LessonTaskRequest", description = "Something to do so that it does not happen again.")
public record TaskRequest(
        @Schema(
                description =
                        "When absent, what the guideline proposes for the cause of the case, if that is one thing.",
                nullable = true)
        TaskKind kind,

        @Schema(description = "The case that it comes from, if any.", nullable = true)
        UUID caseId,

        @Schema(description = "Who has to do it: a department, or who coaches.", examples = "商品企画部")
        @NotBlank @Size(max = 200) String owner,

        @Schema(description = "Who is coached; with COACHING, and with no other.", nullable = true)
        StaffId staffId,

        @Schema(description = "What is to be done, with the customer's voice where there is one.")
        @NotBlank @Size(max = 20_000) String what,

        @Schema(description = "By which day.") @NotNull LocalDate dueOn) {}
