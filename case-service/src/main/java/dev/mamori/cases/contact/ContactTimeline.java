package dev.mamori.cases.contact;

import dev.mamori.cases.registry.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Derives a contact from its events: a pure function of the set of events, whatever order they came in. Where reports
 * are missing, the reading that counts less talk is taken, because time must be the customer's own.
 *
 * <ul>
 *   <li>A hold or identity check without an end lasts until the contact ends.
 *   <li>A transfer lasts until the next event of the contact, whatever it is: then somebody deals with it again.
 *   <li>The last {@code ENDED} ends it. What is reported for later moments is kept and adds no time.
 * </ul>
 */
public final class ContactTimeline {
    private final List<ContactEvent> events;
    private final List<Segment> segments = new ArrayList<>();
    private boolean held;
    private boolean checkingIdentity;
    private boolean inTransfer;

    private ContactTimeline(List<ContactEvent> events) {
        this.events = events;
    }

    /**
     * @param events all events of one call so far, at least one, in any order
     */
    public static Contact of(List<ContactEvent> events) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a contact has at least one event");
        }
        return new ContactTimeline(events.stream().sorted(ContactEvent.HAPPENED).toList()).derive();
    }

    private Contact derive() {
        Instant endedAt = lastTime(EventType.ENDED);
        cutSegments(endedAt);
        return new Contact(
                events.getFirst().callId(),
                Objects.requireNonNullElse(firstKnown(ContactEvent::channel), Channel.PHONE),
                lastKnown(ContactEvent::queue),
                lastKnown(ContactEvent::centre),
                Objects.requireNonNullElse(
                        firstKnown(each -> each.from().isKnown() ? each.from() : null), CallerLine.UNKNOWN),
                events.getFirst().at(),
                endedAt,
                lastTime(EventType.MATTER_DONE),
                segments,
                utterances(),
                staff(),
                lastKnown(ContactEvent::staff),
                waited());
    }

    private void cutSegments(Instant endedAt) {
        Instant from = events.getFirst().at();
        for (ContactEvent event : events) {
            if (endedAt != null && !event.at().isBefore(endedAt)) {
                break;
            }
            SegmentKind before = kind();
            advance(event.type());
            if (kind() != before) {
                close(before, from, event.at());
                from = event.at();
            }
        }
        if (endedAt == null) {
            segments.add(new Segment(kind(), from, null));
        } else {
            close(kind(), from, endedAt);
        }
    }

    private void advance(EventType type) {
        inTransfer = type == EventType.TRANSFERRED;
        switch (type) {
            case HOLD_STARTED -> held = true;
            case HOLD_ENDED -> held = false;
            case IDENTITY_CHECK_STARTED -> checkingIdentity = true;
            case IDENTITY_CHECK_ENDED -> checkingIdentity = false;
            case TRANSFERRED, HANDED_OVER -> held = false; // the hold was the former handler's
            case STARTED, UTTERANCE, MATTER_DONE, ENDED -> {}
        }
    }

    private SegmentKind kind() {
        if (inTransfer) {
            return SegmentKind.TRANSFER;
        }
        if (held) {
            return SegmentKind.HOLD;
        }
        return checkingIdentity ? SegmentKind.IDENTITY_CHECK : SegmentKind.TALK;
    }

    private void close(SegmentKind kind, Instant from, Instant to) {
        if (from.isBefore(to)) {
            segments.add(new Segment(kind, from, to));
        }
    }

    private Instant lastTime(EventType type) {
        return events.reversed().stream()
                .filter(each -> each.type() == type)
                .map(ContactEvent::at)
                .findFirst()
                .orElse(null);
    }

    private <T> T firstKnown(Function<ContactEvent, T> part) {
        return events.stream().map(part).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private <T> T lastKnown(Function<ContactEvent, T> part) {
        return events.reversed().stream()
                .map(part)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Duration waited() {
        return events.stream()
                .map(ContactEvent::waited)
                .filter(Objects::nonNull)
                .reduce(Duration::plus)
                .orElse(null);
    }

    private List<SpokenWords> utterances() {
        return events.stream()
                .filter(each -> each.type() == EventType.UTTERANCE)
                .map(each -> new SpokenWords(each.id(), each.at(), each.staff(), each.utterance()))
                .toList();
    }

    private List<StaffId> staff() {
        Set<StaffId> inOrder = new LinkedHashSet<>();
        events.stream().map(ContactEvent::staff).filter(Objects::nonNull).forEach(inOrder::add);
        return List.copyOf(inOrder);
    }
}
