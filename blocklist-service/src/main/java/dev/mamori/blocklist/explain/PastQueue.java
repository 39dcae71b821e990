package dev.mamori.blocklist.explain;

import dev.mamori.blocklist.queue.WithheldReason;
import java.time.Instant;

/**
 * A queue as it was.
 *
 * @param validFrom since when it was so
 * @param rejectsUserRefused what its withheld-number policy asks for
 * @param policyAgreedAt when the client agreed; null when it had not
 * @param refusalsOff whether the emergency switch was off
 * @param withheldOff whether the disaster switch was off
 */
record PastQueue(
        String queueId,
        Instant validFrom,
        boolean isProtected,
        boolean rejectsUserRefused,
        Instant policyAgreedAt,
        String policySigner,
        boolean refusalsOff,
        boolean withheldOff) {

    /** Whether a caller who withheld for this reason was refused: only 非通知設定, only as agreed (REQ-8.5). */
    boolean rejectsWithheld(WithheldReason reasonOrNull) {
        return reasonOrNull == WithheldReason.USER_REFUSED
                && rejectsUserRefused
                && policyAgreedAt != null
                && !withheldOff;
    }
}
