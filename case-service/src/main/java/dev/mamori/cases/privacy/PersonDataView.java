package dev.mamori.cases.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is kept of a person, for her. Names of workers and of other people are not in it. */
@Schema(name = "PersonData", description = "What is kept of a person, for her. Names of other people are not in it.")
public record PersonDataView(
        @Schema(description = "As registered.") String name,

        @Schema(description = "Numbers, addresses and handles.", required = true)
        List<String> identifiers,

        @Schema(description = "Her contacts, in the order of time.", required = true)
        List<ContactOf> contacts) {
    /** A contact of the person. */
    @Schema(name = "PersonContact", description = "A contact of the person.")
    public record ContactOf(
            @Schema(description = "Id of the contact.", required = true)
            UUID contactId,

            @Schema(description = "By what way.", examples = "PHONE", required = true)
            String channel,

            @Schema(description = "When it began.", required = true)
            Instant startedAt) {}
}
