package dev.mamori.blocklist.screening;

/**
 * A call as the PBX describes it; everything may be null but then says less.
 *
 * @param number the caller's number as shown, empty or a word such as {@code anonymous} when withheld
 * @param queueId the queue, by id
 * @param called the called number, when the PBX does not know the queue's id
 * @param noid why the number is withheld: P, O, C or S, or the network's words for it
 * @param callId the PBX's own id of the call; control characters are left out, 128 characters are kept
 * @param asserted the number that the network vouches for (RFC 3325) although the caller does not show it; screened,
 *     never shown and never recorded
 */
record Call(String number, String queueId, String called, String noid, String callId, String asserted) {

    private static final int LONGEST_CALL_ID = 128;

    Call {
        callId = callId == null ? null : storable(callId);
    }

    Call(String number, String queueId, String called, String noid, String callId) {
        this(number, queueId, called, noid, callId, null);
    }

    /** The id is kept after the answer was given: what the database refuses would never be written. */
    private static String storable(String id) {
        StringBuilder plain = new StringBuilder(Math.min(id.length(), LONGEST_CALL_ID));
        for (int i = 0; i < id.length() && plain.length() < LONGEST_CALL_ID; i++) {
            char c = id.charAt(i);
            if (!Character.isISOControl(c) && !Character.isSurrogate(c)) {
                plain.append(c);
            }
        }
        return plain.isEmpty() ? null : plain.toString();
    }
}
