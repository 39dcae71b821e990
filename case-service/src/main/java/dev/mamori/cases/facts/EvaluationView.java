package dev.mamori.cases.facts;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes, for the contract, what is passed on as it comes: only the id is ours to know. */
@Schema(
        name = "Evaluation",
        description =
                "As judgment-service's contract describes it: hits, near misses, what was not evaluated, suggestions,"
                        + " held seconds.",
        additionalProperties = Schema.True.class)
public record EvaluationView(
        @Schema(description = "Id of the evaluation.", required = true)
        UUID evaluationId) {

    /** A list of them. */
    @Schema(name = "Evaluations", description = "A list of them.")
    public record Listed(
            @Schema(description = "Latest first.", required = true)
            List<EvaluationView> items,

            @Schema(description = "Always null: all are given.", type = SchemaType.STRING, nullable = true)
            String nextCursor) {}
}
