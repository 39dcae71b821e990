package dev.mamori.blocklist.queue;

import java.util.Map;

/**
 * What happens to callers without a number, by reason (REQ-8.5, SC-07). Everybody connects unless the client agreed to
 * refuse those who withheld their number on purpose; a payphone or a caller abroad is never refused.
 */
public record WithheldPolicy(WithheldTreatment userRefused) {

    /** The state of every queue until its client agrees otherwise. */
    public static final WithheldPolicy CONNECT_ALL = new WithheldPolicy(WithheldTreatment.CONNECT);

    /** Whether a caller who withheld for this reason is refused; an unknown reason (null) connects. */
    public boolean rejects(WithheldReason reasonOrNull) {
        return reasonOrNull == WithheldReason.USER_REFUSED && userRefused == WithheldTreatment.REJECT;
    }

    /** All four reasons, as shown to people. */
    public Map<WithheldReason, WithheldTreatment> byReason() {
        return Map.of(
                WithheldReason.USER_REFUSED, userRefused,
                WithheldReason.PAYPHONE, WithheldTreatment.CONNECT,
                WithheldReason.UNAVAILABLE, WithheldTreatment.CONNECT,
                WithheldReason.SERVICE_CONFLICT, WithheldTreatment.CONNECT);
    }
}
