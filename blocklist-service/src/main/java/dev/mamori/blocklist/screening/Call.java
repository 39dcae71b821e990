package dev.mamori.blocklist.screening;

/**
 * A call as the PBX describes it; everything may be null but then says less.
 *
 * @param number the caller's number as shown, empty or a word such as {@code anonymous} when withheld
 * @param queueId the queue, by id
 * @param called the called number, when the PBX does not know the queue's id
 * @param noid why the number is withheld: P, O, C or S
 * @param callId the PBX's own id of the call
 */
record Call(String number, String queueId, String called, String noid, String callId) {}
