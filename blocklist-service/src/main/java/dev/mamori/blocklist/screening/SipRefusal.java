package dev.mamori.blocklist.screening;

import dev.mamori.blocklist.queue.Queue;

/**
 * How a refused call ends in SIP: 603 Decline (RFC 3261), 607 Unwanted (RFC 8197), 608 Rejected (RFC 8688) or, for a
 * withheld number, 433 Anonymity Disallowed (RFC 5079), which tells the caller's telephone why.
 *
 * @param callInfoOrNull header with the address where the caller can object; 608 only
 */
record SipRefusal(int status, String phrase, String callInfoOrNull) {

    private static final int UNWANTED = 607;
    private static final int REJECTED = 608;

    static final SipRefusal ANONYMITY_DISALLOWED = new SipRefusal(433, "Anonymity Disallowed", null);
    private static final SipRefusal DECLINE = new SipRefusal(Queue.DECLINE, "Decline", null);
    private static final SipRefusal UNWANTED_CALLER = new SipRefusal(UNWANTED, "Unwanted", null);

    /**
     * The refusal of a listed caller by the queue's policy. RFC 8688 demands the redress address with a 608; where none
     * is configured the call is declined with 603 instead.
     *
     * @param redressOrNull address of the signed card (jCard in a JWS) that tells where to object
     */
    static SipRefusal listed(int policy, String redressOrNull) {
        return switch (policy) {
            case UNWANTED -> UNWANTED_CALLER;
            case REJECTED ->
                redressOrNull == null
                        ? DECLINE
                        : new SipRefusal(REJECTED, "Rejected", "<" + redressOrNull + ">;purpose=jwscard");
            default -> DECLINE;
        };
    }
}
