package dev.mamori.cases.contact;

import dev.mamori.cases.guard.AlertService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sets the timer of a contact from its events, and raises the alert of the limit when it is over. */
@ApplicationScoped
class ContactTimerService {
    /** A contact that nobody looked at for so long has lost its end; it is no call that goes on. */
    private static final Duration STALE = Duration.ofHours(12);

    private final ContactTimerStore timers;
    private final ContactStore contacts;
    private final AlertService alerts;
    private final Clock clock;

    ContactTimerService(ContactTimerStore timers, ContactStore contacts, AlertService alerts, Clock clock) {
        this.timers = timers;
        this.contacts = contacts;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** After each event: the timer follows from the events alone, whatever order they came in. */
    void set(ContactId id, Contact contact) {
        timers.set(id, LimitTimer.dueAt(contact, alerts.limits(contact.queue())));
    }

    /** One due timer. What the events say now decides, not what they said when it was set. */
    void look(ContactId id) {
        Instant now = clock.instant();
        Optional<Instant> dueAt = timers.take(id, now);
        if (dueAt.isEmpty()) {
            return;
        }
        if (now.isAfter(dueAt.get().plus(STALE))) {
            timers.set(id, Optional.empty());
            return;
        }
        Contact contact = contacts.outline(id);
        var limits = alerts.limits(contact.queue());
        if (contact.endedAt() == null && limits.isOver(contact.total(SegmentKind.TALK, now))) {
            alerts.raiseLimit(id.value(), contact.queue(), contact.centre(), contact.handler(), limits, now);
            timers.set(id, Optional.empty());
        } else {
            timers.set(id, LimitTimer.dueAt(contact, limits));
        }
    }
}
