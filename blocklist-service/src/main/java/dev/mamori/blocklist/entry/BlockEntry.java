package dev.mamori.blocklist.entry;

import dev.mamori.phonenumber.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * One exact number that is refused on the named queues of one client for a limited time (REQ-8.2, REQ-15.7).
 *
 * @param channels the alternative channels as told to the caller
 * @param plan when it is looked at again
 * @param suspendedAt null unless it rests: a verdict behind it was withdrawn, an appeal, a doubt
 * @param revokedAt null unless a person ended it early; never taken back
 */
public record BlockEntry(
        UUID entryId,
        UUID requestId,
        UUID caseIdOrNull,
        PhoneNumber number,
        Set<String> queueIds,
        Term term,
        Set<UUID> judgmentIds,
        List<String> channels,
        ReReviewPlan plan,
        Instant suspendedAt,
        Instant revokedAt) {

    public BlockEntry {
        queueIds = Set.copyOf(queueIds);
        judgmentIds = Set.copyOf(judgmentIds);
        channels = List.copyOf(channels);
        if (queueIds.isEmpty()) {
            throw new IllegalArgumentException("an entry names its queues");
        }
    }

    /** A new entry as it leaves the review. */
    public static BlockEntry approved(
            UUID entryId,
            UUID requestId,
            UUID caseIdOrNull,
            PhoneNumber number,
            Set<String> queueIds,
            Term term,
            Set<UUID> judgmentIds,
            List<String> channels,
            ReReviewPlan plan) {
        return new BlockEntry(
                entryId, requestId, caseIdOrNull, number, queueIds, term, judgmentIds, channels, plan, null, null);
    }

    /** The state by the clock. A revoked entry stays revoked whatever else happens (SC-16 d). */
    public EntryState state(Instant now) {
        if (revokedAt != null) {
            return EntryState.REVOKED;
        }
        if (!now.isBefore(term.until())) {
            return EntryState.EXPIRED;
        }
        if (suspendedAt != null) {
            return EntryState.SUSPENDED;
        }
        return now.isBefore(term.from()) ? EntryState.SCHEDULED : EntryState.ACTIVE;
    }
}
