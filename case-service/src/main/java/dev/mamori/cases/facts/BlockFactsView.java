package dev.mamori.cases.facts;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mamori.cases.casefile.AccommodationSign;
import dev.mamori.cases.casefile.CompanyCaused;
import dev.mamori.cases.casefile.NumberLinkConfidence;
import dev.mamori.cases.measure.LighterMeansKind;
import dev.mamori.cases.measure.WarningMeans;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a block review must know of a case (section 3.1), told to blocklist-service at submission and at approval.
 * Everything is of one client.
 */
@Schema(
        name = "BlockFacts",
        description = "What a block review must know of a case and a number. All of it is of one client.")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record BlockFactsView(
        @Schema(description = "The case.", required = true) UUID caseId,

        @Schema(description = "The number asked about, E.164.", required = true)
        String number,

        @Schema(
                description =
                        "Whether it is the number of the case's customer; if not, link and other users are unknown.",
                required = true)
        boolean numberOfCase,

        @Schema(description = "Contacts from the number, oldest first.", required = true)
        List<ContactFromNumber> contactsLast180Days,

        @Schema(
                description = "Persons other than the customer who use the number; null when nobody checked.",
                nullable = true)
        Integer otherUsers,

        @Schema(description = "Who spoke or wrote with the customer; they do not review.", required = true)
        List<String> handlers,

        @Schema(description = "Who was harmed; they do not review.", required = true)
        List<String> harmed,

        @Schema(description = "Promises that are not kept yet.", required = true)
        List<OpenPromise> openPromises,

        @Schema(description = "What is owed and not yet done.", required = true)
        List<OpenRequest> openValidRequests,

        @Schema(description = "Warnings, oldest first.", required = true)
        List<WarningGiven> warnings,

        @Schema(description = "What lighter than refusing calls was tried, oldest first.", required = true)
        List<MeansTried> lighterMeans,

        @Schema(required = true) AccommodationStated accommodation,
        @Schema(required = true) CompanyCaused companyCaused,

        @Schema(description = "Whether what the company caused is put right.", required = true)
        boolean remedied,

        @Schema(description = "null when nobody checked.", nullable = true)
        Link numberLink,

        @Schema(
                description = "Evidence items, verbatim records, and words recognised from the customer.",
                required = true)
        int objectiveEvidence,

        @Schema(description = "Conduct is on record, and none of it in words.", required = true)
        boolean summaryOnly) {
    /** How many days of contacts are told. */
    public static final int WINDOW_DAYS = 180;

    /** A contact from the number. */
    @Schema(name = "ContactFromNumber", description = "A contact from the number.")
    public record ContactFromNumber(
            @Schema(description = "Id of the contact.", required = true)
            UUID contactId,

            @Schema(description = "When it began.", required = true)
            Instant at,

            @Schema(description = "The queue that took it; null when not reported yet.", nullable = true)
            String queueId) {}

    /** A promise that is not kept yet. */
    @Schema(name = "OpenPromise", description = "A promise that is not kept yet.")
    public record OpenPromise(
            @Schema(description = "Id of the promise.", required = true)
            UUID promiseId,

            @Schema(description = "What was promised.", required = true)
            String what,

            @Schema(description = "Until when it is to be kept.", required = true)
            Instant dueAt) {}

    /** Something owed. */
    @Schema(name = "OpenRequest", description = "A request that is valid, at least in part, and not fulfilled.")
    public record OpenRequest(
            @Schema(description = "Id of the request.", required = true)
            UUID requestId,

            @Schema(description = "What the customer asks for.", required = true)
            String text) {}

    /** A warning. */
    @Schema(name = "WarningGiven", description = "A warning to the customer.")
    public record WarningGiven(
            @Schema(description = "When it was given.", required = true)
            Instant at,

            @Schema(required = true) WarningMeans means,

            @Schema(description = "Word for word.", required = true)
            String words,

            @Schema(description = "Told that further calls may be refused.", required = true)
            boolean refusalAnnounced) {}

    /** A lighter means. */
    @Schema(name = "MeansTried", description = "Something lighter than refusing calls that was tried.")
    public record MeansTried(
            @Schema(required = true) LighterMeansKind kind,

            @Schema(description = "When it was tried.", required = true)
            Instant at,

            @Schema(description = "What came of it.", required = true)
            String result) {}

    /** What was seen and settled of a need. */
    @Schema(
            name = "AccommodationStated",
            description = "Whether there is a sign of a need, and whether the step is done.")
    public record AccommodationStated(
            @Schema(description = "null when nobody has looked.", nullable = true)
            AccommodationSign sign,

            @Schema(description = "The offer was made and settled.", required = true)
            boolean stepDone,

            @Schema(description = "Who states it.", required = true)
            List<String> statedBy) {}

    /** How the number is tied to the customer. */
    @Schema(name = "NumberLinkStated", description = "How the number is known to be the customer's.")
    public record Link(
            @Schema(required = true) NumberLinkConfidence confidence,

            @Schema(description = "On which day it was checked.", required = true)
            LocalDate checkedOn) {}
}
