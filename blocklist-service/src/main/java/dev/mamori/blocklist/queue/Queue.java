package dev.mamori.blocklist.queue;

import dev.mamori.phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.Set;

/**
 * A desk (窓口) of one client.
 *
 * @param calledNumbers the numbers that reach it; none of them can be blocked (HS-07, own numbers)
 * @param protectedReasonOrNull why it is exempt from every refusal, null when it is not
 * @param essentialOnlyRoute whether it is the only phone route of an essential service (HS-04)
 * @param refusalSipStatus 603 Decline, 607 Unwanted or 608 Rejected
 * @param agreedPolicy the treatment of withheld numbers as agreed with the client
 * @param refusalsOff whether the emergency switch is off: nobody is refused, for whatever reason
 */
public record Queue(
        String queueId,
        String name,
        Set<PhoneNumber> calledNumbers,
        ProtectedReason protectedReasonOrNull,
        boolean essentialOnlyRoute,
        Announcements announcements,
        int refusalSipStatus,
        WithheldPolicy agreedPolicy,
        boolean refusalsOff) {

    /** Understood everywhere, and stops forking. */
    public static final int DECLINE = 603;

    private static final Set<Integer> REFUSALS = Set.of(DECLINE, 607, 608);

    public Queue {
        calledNumbers = Set.copyOf(calledNumbers);
        if (!REFUSALS.contains(refusalSipStatus)) {
            throw new IllegalArgumentException("refusalSipStatus is one of 603, 607, 608");
        }
    }

    /** A queue while refusal is switched on. */
    public Queue(
            String queueId,
            String name,
            Set<PhoneNumber> calledNumbers,
            ProtectedReason protectedReasonOrNull,
            boolean essentialOnlyRoute,
            Announcements announcements,
            int refusalSipStatus,
            WithheldPolicy agreedPolicy) {
        this(
                queueId,
                name,
                calledNumbers,
                protectedReasonOrNull,
                essentialOnlyRoute,
                announcements,
                refusalSipStatus,
                agreedPolicy,
                false);
    }

    /** The same queue, where nobody is refused. */
    public Queue withRefusalsOff() {
        return new Queue(
                queueId,
                name,
                calledNumbers,
                protectedReasonOrNull,
                essentialOnlyRoute,
                announcements,
                refusalSipStatus,
                agreedPolicy,
                true);
    }

    /** Whether no block and no policy may ever refuse a call to it (HS-04). */
    public boolean isProtected() {
        return protectedReasonOrNull != null || essentialOnlyRoute;
    }

    public Optional<ProtectedReason> protectedReason() {
        return Optional.ofNullable(protectedReasonOrNull);
    }

    /** Whether a caller who withheld for this reason is refused here; never at a protected queue. */
    public boolean rejectsWithheld(WithheldReason reasonOrNull) {
        return !isProtected() && agreedPolicy.rejects(reasonOrNull);
    }
}
