package dev.mamori.cases.facts;

import dev.mamori.cases.casefile.Accommodation;
import dev.mamori.cases.casefile.CompanyCaused;
import dev.mamori.cases.casefile.NumberLink;
import dev.mamori.cases.measure.LighterMeans;
import dev.mamori.cases.measure.Warning;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a block review must know of a case (section 3.1), told to blocklist-service at submission and at approval.
 * Everything is of one client.
 *
 * @param number the number asked about, in normal form
 * @param numberOfCase whether it is the number of the case's customer; if not, the link and the other users are unknown
 * @param contactsLast180Days contacts from the number, oldest first
 * @param otherUsers persons other than the customer known to use the number; null when nobody checked
 * @param openValidRequests what is owed and not yet done
 * @param objectiveEvidence number of items that show the words themselves: evidence items, verbatim records, words
 *     recognised from the customer
 * @param summaryOnly there are records of conduct, and none of them holds words
 */
public record BlockFacts(
        UUID caseId,
        String number,
        boolean numberOfCase,
        List<ContactFromNumber> contactsLast180Days,
        Integer otherUsers,
        List<String> handlers,
        List<String> harmed,
        List<OpenPromise> openPromises,
        List<OpenRequest> openValidRequests,
        List<WarningGiven> warnings,
        List<MeansTried> lighterMeans,
        AccommodationStated accommodation,
        CompanyCaused companyCaused,
        boolean remedied,
        Link numberLink,
        int objectiveEvidence,
        boolean summaryOnly) {
    /** How many days of contacts are told. */
    public static final int WINDOW_DAYS = 180;

    public record ContactFromNumber(UUID contactId, Instant at, String queueId) {}

    public record OpenPromise(UUID promiseId, String what, Instant dueAt) {}

    public record OpenRequest(UUID requestId, String text) {}

    public record WarningGiven(Instant at, Warning.Means means, String words, boolean refusalAnnounced) {}

    public record MeansTried(LighterMeans.Kind kind, Instant at, String result) {}

    /**
     * @param sign null when nobody has looked
     */
    public record AccommodationStated(Accommodation.Sign sign, boolean stepDone, List<String> statedBy) {}

    public record Link(NumberLink.Confidence confidence, LocalDate checkedOn) {}
}
