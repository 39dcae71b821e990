package dev.mamori.blocklist.distribution;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An entry as a PBX's own copy needs it: with its end, so that expiry needs no contact (section 3.4).
 *
 * @param queueIds queues that refuse it now, sorted; none that is protected or whose refusal is switched off
 */
record ListedNumber(UUID entryId, String number, List<String> queueIds, Instant from, Instant until) {

    ListedNumber {
        queueIds = List.copyOf(queueIds);
    }

    /** The line by which copies are compared. */
    String digestLine() {
        return number + "|" + String.join(",", queueIds) + "|" + from.getEpochSecond() + "|" + until.getEpochSecond()
                + "\n";
    }
}
