package dev.mamori.blocklist.explain;

import dev.mamori.blocklist.entry.SuspensionView;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An entry with all that decides whether it refused at an instant.
 *
 * @param revokedAt null unless revoked
 * @param rests each time in which it rested
 */
record PastEntry(
        UUID entryId,
        UUID requestId,
        UUID caseIdOrNull,
        Set<String> queueIds,
        Instant approvedAt,
        Instant from,
        Instant until,
        Instant revokedAt,
        List<SuspensionView> rests,
        String criteriaVersion) {

    /** Why it did or did not refuse a call to this queue at this instant. */
    EntryEffect effect(String queueId, Instant at) {
        if (!queueIds.contains(queueId)) {
            return EntryEffect.OTHER_QUEUE;
        }
        if (at.isBefore(approvedAt)) {
            return EntryEffect.NOT_APPROVED_YET;
        }
        if (at.isBefore(from)) {
            return EntryEffect.NOT_BEGUN;
        }
        if (revokedAt != null && !at.isBefore(revokedAt)) {
            return EntryEffect.REVOKED;
        }
        if (!at.isBefore(until)) {
            return EntryEffect.EXPIRED;
        }
        return rests.stream().anyMatch(rest -> rest.covers(at)) ? EntryEffect.SUSPENDED : EntryEffect.REFUSED;
    }
}
