package dev.mamori.blocklist.restore;

import java.time.Instant;
import java.util.UUID;

/**
 * How an entry stopped refusing before its term was over, as a journal keeps it.
 *
 * @param revision the client's revision at which it stopped
 * @param until the end of its term, after which nobody needs the journal
 * @param suspendedAtOrNull since when it rests
 * @param endedAtOrNull when it ended for good; null for one that only rests
 */
public record EndedEntry(
        UUID entryId,
        long revision,
        Instant until,
        Instant suspendedAtOrNull,
        Instant revokedAtOrNull,
        String revokedByOrNull,
        String revocationReasonOrNull,
        Instant endedAtOrNull,
        String endReasonOrNull) {

    boolean isForGood() {
        return endedAtOrNull != null;
    }
}
