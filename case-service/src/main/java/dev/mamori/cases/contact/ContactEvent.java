package dev.mamori.cases.contact;

import dev.mamori.cases.registry.CentreId;
import dev.mamori.cases.registry.QueueId;
import dev.mamori.cases.registry.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;

/**
 * One fact about a contact, as reported. It is never changed; what a contact is, follows from all its events
 * ({@link ContactTimeline}). Late and repeated reports are normal (REQ-10.5).
 *
 * @param id ours
 * @param eventId the reporter's own, unique within the client
 * @param callId the PBX's own id of the call
 * @param at when it happened, by the PBX (REQ-15.8)
 * @param sequence the reporter's counter within the call, breaks ties of {@code at}; or null
 * @param channel null means {@link Channel#PHONE}, unless another event of the contact says otherwise
 * @param queue null when this event does not tell
 * @param centre null when this event does not tell
 * @param staff who handled the contact at that moment; null when this event does not tell
 * @param waited time in the queue before the answer, as the PBX measured it (REQ-12.5.2); or null
 * @param utterance only with {@link EventType#UTTERANCE}
 */
public record ContactEvent(
        UUID id,
        String eventId,
        String callId,
        EventType type,
        Instant at,
        Long sequence,
        Channel channel,
        QueueId queue,
        CentreId centre,
        StaffId staff,
        CallerLine from,
        Duration waited,
        Utterance utterance) {

    /** The order in which things happened; the same whatever the order of arrival. */
    public static final Comparator<ContactEvent> HAPPENED = Comparator.comparing(ContactEvent::at)
            .thenComparing(ContactEvent::sequence, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(ContactEvent::type)
            .thenComparing(ContactEvent::eventId);

    public ContactEvent {
        Objects.requireNonNull(id);
        Objects.requireNonNull(eventId);
        Objects.requireNonNull(callId);
        Objects.requireNonNull(type);
        Objects.requireNonNull(at);
        Objects.requireNonNull(from);
        if ((type == EventType.UTTERANCE) != (utterance != null)) {
            throw new IllegalArgumentException("an utterance belongs to the type UTTERANCE, and to no other");
        }
    }
}
