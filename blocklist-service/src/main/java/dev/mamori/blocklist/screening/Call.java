package dev.mamori.blocklist.screening;

/**
 * A call as the PBX describes it; everything may be null but then says less.
 *
 * @param number the caller's number as shown, empty or a word such as {@code anonymous} when withheld
 * @param queueId the queue, by id
 * @param called the called number, when the PBX does not know the queue's id
 * @param noid why the number is withheld: P, O, C or S
 * @param callId the PBX's own id of the call; control characters are left out, 128 characters are kept
 */
record Call(String number, String queueId, String called, String noid, String callId) {

    private static final int LONGEST_CALL_ID = 128;

    Call {
        callId = callId == null ? null : storable(callId);
    }

    /** The id is kept after the answer was given: what the database refuses would never be written. */
    private static String storable(String id) {
        String plain = id.replaceAll("\\p{Cntrl}", "");
        return plain.isEmpty() ? null : plain.substring(0, Math.min(plain.length(), LONGEST_CALL_ID));
    }
}
