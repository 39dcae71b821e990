package dev.mamori.cases.facts;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mamori.cases.casefile.CompanyCaused;
import dev.mamori.cases.facts.BlockFacts.AccommodationStated;
import dev.mamori.cases.facts.BlockFacts.ContactFromNumber;
import dev.mamori.cases.facts.BlockFacts.Link;
import dev.mamori.cases.facts.BlockFacts.MeansTried;
import dev.mamori.cases.facts.BlockFacts.OpenPromise;
import dev.mamori.cases.facts.BlockFacts.OpenRequest;
import dev.mamori.cases.facts.BlockFacts.WarningGiven;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a block review must know of a case. */
@Schema(name = "BlockFacts")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record BlockFactsView(
        @Schema(required = true) UUID caseId,

        @Schema(description = "The number asked about, E.164.", required = true)
        String number,

        @Schema(
                description =
                        "Whether it is the number of the case's customer; if not, link and other users are unknown.",
                required = true)
        boolean numberOfCase,

        @Schema(description = "Oldest first, of this client only.", required = true)
        List<ContactFromNumber> contactsLast180Days,

        @Schema(
                description = "Persons other than the customer who use the number; null when nobody checked.",
                nullable = true)
        Integer otherUsers,

        @Schema(required = true) List<String> handlers,
        @Schema(required = true) List<String> harmed,
        @Schema(required = true) List<OpenPromise> openPromises,

        @Schema(description = "What is owed and not yet done.", required = true)
        List<OpenRequest> openValidRequests,

        @Schema(required = true) List<WarningGiven> warnings,
        @Schema(required = true) List<MeansTried> lighterMeans,
        @Schema(required = true) AccommodationStated accommodation,
        @Schema(required = true) CompanyCaused companyCaused,
        @Schema(required = true) boolean remedied,

        @Schema(description = "null when nobody checked.", nullable = true)
        Link numberLink,

        @Schema(
                description = "Evidence items, verbatim records, and words recognised from the customer.",
                required = true)
        int objectiveEvidence,

        @Schema(description = "Conduct is on record, and none of it in words.", required = true)
        boolean summaryOnly) {
    static BlockFactsView of(BlockFacts facts) {
        return new BlockFactsView(
                facts.caseId(),
                facts.number(),
                facts.numberOfCase(),
                facts.contactsLast180Days(),
                facts.otherUsers(),
                facts.handlers(),
                facts.harmed(),
                facts.openPromises(),
                facts.openValidRequests(),
                facts.warnings(),
                facts.lighterMeans(),
                facts.accommodation(),
                facts.companyCaused(),
                facts.remedied(),
                facts.numberLink(),
                facts.objectiveEvidence(),
                facts.summaryOnly());
    }
}
