package dev.mamori.cases.response;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An example of how to respond to a type. */
@Schema(name = "ResponseExample", description = "An example of how to respond to a type.")
public record ExampleView(
        @Schema(required = true) HarassmentType type,

        @Schema(description = "What to do.", required = true)
        String doing,

        @Schema(description = "What to say, in the customer's language.", required = true)
        String say,

        @Schema(description = "Whether it was agreed here, instead of the built-in one.", required = true)
        boolean agreed) {}
