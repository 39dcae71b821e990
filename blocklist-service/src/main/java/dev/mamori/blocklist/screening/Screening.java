package dev.mamori.blocklist.screening;

import dev.mamori.blocklist.queue.Queue;
import dev.mamori.blocklist.queue.WithheldReason;
import dev.mamori.phonenumber.CallingLine;
import dev.mamori.phonenumber.PhoneNumber;
import java.util.List;
import java.util.function.Predicate;

/** Decides about one call from what is in memory (SC-07, SC-10). Pure: no database, no clock of its own. */
final class Screening {

    private static final String REFUSAL = "このお電話はおつなぎできません。";
    private static final String OTHER_CHANNELS = "次の方法でご連絡ください: ";
    private static final String OBJECTION = "異議";
    private static final String HOW_TO_OBJECT = "。異議のお申し出は、異議申出窓口（ウェブまたは書面）で承ります。";
    private static final String DIAL_186 = "番号の前に186をつけておかけ直しください。";

    private Screening() {}

    /**
     * @param mayUse which queues the asking PBX may ask about
     * @param now epoch milliseconds of the domain's clock, so that a term holds to the second
     */
    static ScreeningAnswer decide(ClientScreen screen, Call call, Predicate<String> mayUse, long now) {
        Queue queue = screen.queue(call.queueId(), call.called(), mayUse);
        if (queue == null) {
            return ScreeningAnswer.allow(ScreeningReason.QUEUE_UNKNOWN, null, screen.revision());
        }
        if (queue.refusalsOff()) {
            return ScreeningAnswer.allow(ScreeningReason.REFUSALS_OFF, queue.queueId(), screen.revision());
        }
        if (queue.isProtected()) {
            return ScreeningAnswer.allow(ScreeningReason.PROTECTED_QUEUE, queue.queueId(), screen.revision());
        }
        return switch (CallingLine.read(call.number())) {
            case PhoneNumber number -> byNumber(screen, queue, number, now);
            case CallingLine.Withheld none -> withheld(screen, queue, call, now);
            case CallingLine.ShortCode code ->
                ScreeningAnswer.allow(ScreeningReason.NOT_LISTED, queue.queueId(), screen.revision());
            case CallingLine.Unreadable odd ->
                ScreeningAnswer.allow(ScreeningReason.UNREADABLE_NUMBER, queue.queueId(), screen.revision());
        };
    }

    private static ScreeningAnswer byNumber(ClientScreen screen, Queue queue, PhoneNumber number, long now) {
        IndexedEntry entry = screen.entries().find(number.key(), queue.queueId(), now);
        return entry == null
                ? ScreeningAnswer.allow(ScreeningReason.NOT_LISTED, queue.queueId(), screen.revision())
                : new ScreeningAnswer(
                        ScreeningDecision.REJECT,
                        ScreeningReason.LISTED,
                        queue.queueId(),
                        SipRefusal.listed(queue.refusalSipStatus(), screen.redressOrNull()),
                        queue.queueId() + ".refusal",
                        refusal(queue.announcements().refusal(), entry.channels()),
                        entry.entryId(),
                        screen.revision());
    }

    /** A number that the network vouches for is screened although the caller does not show it (RFC 3325). */
    private static ScreeningAnswer withheld(ClientScreen screen, Queue queue, Call call, long now) {
        if (call.asserted() != null && CallingLine.read(call.asserted()) instanceof PhoneNumber asserted) {
            ScreeningAnswer listed = byNumber(screen, queue, asserted, now);
            if (listed.isRefusal()) {
                return listed;
            }
        }
        return byWithheldPolicy(screen, queue, call.noid());
    }

    private static ScreeningAnswer byWithheldPolicy(ClientScreen screen, Queue queue, String noid) {
        WithheldReason reason = WithheldWords.read(noid).orElse(null);
        if (!queue.rejectsWithheld(reason)) {
            return ScreeningAnswer.allow(ScreeningReason.WITHHELD, queue.queueId(), screen.revision());
        }
        String words = queue.announcements().withheld();
        return new ScreeningAnswer(
                ScreeningDecision.REJECT,
                ScreeningReason.WITHHELD_POLICY,
                queue.queueId(),
                SipRefusal.ANONYMITY_DISALLOWED,
                queue.queueId() + ".withheld",
                words == null ? DIAL_186 : words,
                null,
                screen.revision());
    }

    /** The caller hears that the call ends here, which channels stay open (BR-15) and how to object (BR-21). */
    private static String refusal(String wordsOrNull, List<String> channels) {
        String words = wordsOrNull == null ? REFUSAL : wordsOrNull;
        String told = channels.isEmpty() ? words : words + OTHER_CHANNELS + String.join("、", channels);
        return told.contains(OBJECTION) ? told : told.replaceFirst("[。.]$", "") + HOW_TO_OBJECT;
    }
}
