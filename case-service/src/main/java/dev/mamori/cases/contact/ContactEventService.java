package dev.mamori.cases.contact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.cases.guard.AlertService;
import dev.mamori.cases.guard.AlertService.Recognised;
import dev.mamori.cases.guard.Directive;
import dev.mamori.cases.registry.CentreId;
import dev.mamori.cases.registry.QueueId;
import dev.mamori.cases.registry.RegistryStore;
import dev.mamori.cases.registry.StaffId;
import dev.mamori.platform.data.Actor;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.SearchHash;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * Takes what is reported of a contact, in the client's transaction that the resource opened: the fact, the contact derived
 * anew, and the alert that a recognised threat raises become visible together (REQ-9.3, REQ-10.5).
 */
@ApplicationScoped
class ContactEventService {
    private final ContactStore contacts;
    private final ContactEventStore events;
    private final RegistryStore registry;
    private final AlertService alerts;
    private final ContactTimerService timers;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;
    private final SearchHash hash;
    private final ObjectMapper json;

    ContactEventService(
            ContactStore contacts,
            ContactEventStore events,
            RegistryStore registry,
            AlertService alerts,
            ContactTimerService timers,
            Caller caller,
            Audit audit,
            Clock clock,
            SearchHash hash,
            ObjectMapper json) {
        this.contacts = contacts;
        this.events = events;
        this.registry = registry;
        this.alerts = alerts;
        this.timers = timers;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
        this.hash = hash;
        this.json = json;
    }

    /** A report, recorded now or before; only what a person newly reports is an act to be audited. */
    record Recorded(ContactEventView view, boolean audited) {}

    Recorded record(ContactEventRequest reported) {
        if (!reported.faults().isEmpty()) {
            throw Problems.invalid(Text.of("入力内容に誤りがあります。errors を確認してください。", "The input has faults: see errors."))
                    .violations(reported.faults());
        }
        ContactEvent event = reported.toEvent(handler(reported));
        requireKnown(event);
        ContactId id = contacts.lockOrCreate(event);
        String content = contentHash(reported);
        var known = events.known(event.eventId());
        if (known.isPresent()) {
            requireSame(known.get(), content);
        } else {
            events.add(id, event, content, caller.id(), clock.instant());
        }
        Contact contact = contacts.outline(id);
        requireOwnQueue(contact.queue());
        if (known.isEmpty()) {
            contacts.update(id, contact);
            timers.set(id, contact);
        }
        var view = ContactEventView.of(id, guard(id, event, contact, known.isEmpty()));
        return new Recorded(view, known.isEmpty() && auditedPerson(id, event));
    }

    private List<Directive> guard(ContactId id, ContactEvent event, Contact contact, boolean news) {
        if (news) {
            alerts.place(id.value(), contact.queue(), contact.centre(), contact.handler());
        }
        if (event.utterance() == null) {
            return List.of();
        }
        var recognised = new Recognised(
                id.value(),
                event.id(),
                event.at(),
                contact.queue(),
                contact.centre(),
                event.staff() != null ? event.staff() : contact.handler(),
                event.utterance().speaker().name(),
                event.utterance().words(),
                event.utterance().detections());
        return news ? alerts.raise(recognised) : alerts.directives(recognised);
    }

    /** A person records her own part only; machines say who it was. */
    private StaffId handler(ContactEventRequest reported) {
        if (caller.kind() != Actor.Kind.PERSON || !caller.has(Role.COMMUNICATOR)) {
            return reported.staffId();
        }
        StaffId self = caller.staffId().map(StaffId::new).orElseThrow(Problems::notFound);
        boolean superior = caller.has(Role.SUPERVISOR) || caller.has(Role.MANAGER);
        if (!superior && reported.staffId() != null && !reported.staffId().equals(self)) {
            throw Problems.forbidden(Text.of("自分が対応した内容だけを記録できます。", "You may record what you handled yourself only."));
        }
        return reported.staffId() == null ? self : reported.staffId();
    }

    private void requireKnown(ContactEvent event) {
        if (event.queue() != null && !registry.hasQueue(event.queue())) {
            throw Problems.unknownReference("queueId", event.queue().value());
        }
        if (event.centre() != null && !mayName(event.centre())) {
            throw Problems.unknownReference("centreId", event.centre().value());
        }
    }

    private boolean mayName(CentreId centre) {
        boolean own = caller.kind() != Actor.Kind.PERSON || caller.centres().contains(centre.value());
        return own && registry.centre(centre).isPresent();
    }

    private void requireOwnQueue(QueueId queue) {
        // A contact without a queue is nobody's: a key that is bound to queues may not speak for it either.
        if (!caller.mayUseQueue(queue == null ? "" : queue.value())) {
            throw Problems.forbidden(
                    queue == null
                            ? Text.of(
                                    "この API キーは窓口に限定されています。最初のイベントで queueId を送ってください。",
                                    "This API key is bound to queues: send queueId with the first event.")
                            : Text.of(
                                    "この API キーは窓口 " + queue + " には使えません。",
                                    "This API key may not speak for the queue " + queue + "."));
        }
    }

    private static void requireSame(ContactEventStore.Known known, String content) {
        if (!known.contentHash().equals(content)) {
            throw Problems.conflict(Text.of(
                    "この eventId は別の内容で記録済みです。新しい事実には新しい eventId を使ってください。",
                    "This eventId is on record with other content. Use a new eventId for a new fact."));
        }
    }

    /** Keyed, because a plain hash of a report would give away the number in it. */
    private String contentHash(ContactEventRequest reported) {
        try {
            return hash.of(json.writeValueAsString(reported));
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }

    /** Machines report by the second; what they reported is on record with its reporter. A person's entry is audited. */
    private boolean auditedPerson(ContactId id, ContactEvent event) {
        if (caller.kind() != Actor.Kind.PERSON) {
            return false;
        }
        audit.record(
                "CONTACT_EVENT_RECORDED",
                "contact",
                id.toString(),
                null,
                Map.of("type", event.type().name(), "eventId", event.eventId()));
        return true;
    }
}
