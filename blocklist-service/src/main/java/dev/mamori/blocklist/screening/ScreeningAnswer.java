package dev.mamori.blocklist.screening;

import java.util.UUID;

/**
 * May this call be put through? Only {@link ScreeningDecision#REJECT} refuses; every doubt connects (REQ-15.6).
 *
 * @param queueIdOrNull the queue that was recognised
 * @param refusalOrNull how the refused call ends in SIP; null when it goes through
 * @param announcementIdOrNull stable name of what the caller hears before the end
 * @param announcementOrNull the words, with the channels that stay open
 * @param entryIdOrNull the entry behind the refusal
 * @param revision state of the list that was asked
 */
record ScreeningAnswer(
        ScreeningDecision decision,
        ScreeningReason reason,
        String queueIdOrNull,
        SipRefusal refusalOrNull,
        String announcementIdOrNull,
        String announcementOrNull,
        UUID entryIdOrNull,
        long revision) {

    static ScreeningAnswer allow(ScreeningReason reason, String queueIdOrNull, long revision) {
        return new ScreeningAnswer(ScreeningDecision.ALLOW, reason, queueIdOrNull, null, null, null, null, revision);
    }

    boolean isRefusal() {
        return decision == ScreeningDecision.REJECT;
    }
}
