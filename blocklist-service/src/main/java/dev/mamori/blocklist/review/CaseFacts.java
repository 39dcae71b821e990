package dev.mamori.blocklist.review;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What case-service knows about a number and a case at one instant. Read by this service itself, never taken from the
 * requester.
 *
 * @param known false when the case was not asked; the stops that need its facts are then left out
 * @param contacts contacts from the number in the last 180 days
 * @param otherUsers other people who called from the number in that time (BR-09)
 * @param handlers staff who spoke or wrote with the customer in the matter
 * @param harmed staff who were harmed
 * @param openPromises promises not kept yet, for a person to read
 * @param openValidRequests valid requests not fulfilled yet, for a person to read
 * @param linkOrNull how the number is tied to the person (BR-10)
 * @param objectiveEvidence recordings and verbatim words with an intact hash, a count (BR-01)
 * @param summaryOnly whether the conduct is recorded as summaries only
 */
public record CaseFacts(
        boolean known,
        List<Contact> contacts,
        int otherUsers,
        Set<String> handlers,
        Set<String> harmed,
        List<String> openPromises,
        List<String> openValidRequests,
        List<Warning> warnings,
        List<LighterMean> lighterMeans,
        Accommodation accommodation,
        boolean companyCaused,
        boolean remedied,
        NumberLink linkOrNull,
        int objectiveEvidence,
        boolean summaryOnly) {

    /** No case was named: there is no evidence, no warning, no link. */
    public static final CaseFacts NO_CASE = nothing(true);

    /** The case could not be asked, because its facts are those of a number and none was given. */
    public static final CaseFacts NOT_ASKED = nothing(false);

    public CaseFacts {
        contacts = List.copyOf(contacts);
        handlers = Set.copyOf(handlers);
        harmed = Set.copyOf(harmed);
        openPromises = List.copyOf(openPromises);
        openValidRequests = List.copyOf(openValidRequests);
        warnings = List.copyOf(warnings);
        lighterMeans = List.copyOf(lighterMeans);
    }

    private static CaseFacts nothing(boolean known) {
        return new CaseFacts(
                known,
                List.of(),
                0,
                Set.of(),
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Accommodation(false, false, Set.of()),
                false,
                false,
                null,
                0,
                false);
    }

    /** One contact from the number. */
    public record Contact(String contactId, Instant at, String queueId) {}

    /** A warning given to the customer (BR-04). */
    public record Warning(Instant at, String means, String words, boolean refusalAnnounced) {}

    /** A lighter means that was tried, with what came of it (BR-05). */
    public record LighterMean(String kind, String result) {}

    /**
     * Accommodation for illness, disability, age or language (BR-08); the need, never the diagnosis.
     *
     * @param sign whether a need was told or is likely
     * @param stepDone whether the accommodation step is done
     * @param statedBy who stated that there is no sign; nobody where there is one
     */
    public record Accommodation(boolean sign, boolean stepDone, Set<String> statedBy) {
        public Accommodation {
            statedBy = Set.copyOf(statedBy);
        }
    }

    /** How the number is tied to the person. */
    public record NumberLink(String confidence, String checkedOn) {}
}
