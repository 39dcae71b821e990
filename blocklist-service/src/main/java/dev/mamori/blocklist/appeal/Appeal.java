package dev.mamori.blocklist.appeal;

import dev.mamori.phonenumber.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Somebody's objection to a block (BR-21, section 3.3).
 *
 * @param receiptNumber by which the appellant asks for it
 * @param contactOrNull how the appellant wants to be answered
 * @param filedBy who took it in; {@code anonymous} for the public form
 * @param dueAt when the decision is due
 * @param matchedAt when it was compared with the list; null for a moment after it came by the public form
 * @param entryIdOrNull the entry it is about, when the number is or was on the list
 * @param suspendedEntry whether the entry rests because of it
 * @param decision null while it waits
 */
public record Appeal(
        UUID appealId,
        String receiptNumber,
        AppealSource source,
        PhoneNumber number,
        AppealGround ground,
        String words,
        String contactOrNull,
        String filedBy,
        Instant receivedAt,
        Instant dueAt,
        Instant matchedAt,
        UUID entryIdOrNull,
        boolean suspendedEntry,
        Decision decision) {

    /**
     * How it was decided.
     *
     * @param reasons for the file
     * @param answer for the appellant
     * @param identityConfirmed whether the appellant is known to be who uses the number; only then the public form tells
     *     the outcome
     * @param correctionRecipients who was told that the block was wrong
     */
    public record Decision(
            AppealOutcome outcome,
            String reasons,
            String answer,
            boolean identityConfirmed,
            String decidedBy,
            Instant decidedAt,
            List<String> correctionRecipients) {}

    /** Whether the decision was not made, or not made in time. */
    public boolean isOverdue(Instant now) {
        return !(decision == null ? now : decision.decidedAt()).isBefore(dueAt);
    }
}
