package dev.mamori.cases.live;

import dev.mamori.cases.contact.Contact;
import dev.mamori.cases.contact.ContactId;
import dev.mamori.cases.contact.ContactStore;
import dev.mamori.cases.contact.SegmentKind;
import dev.mamori.cases.contact.Sight;
import dev.mamori.cases.guard.Alert;
import dev.mamori.cases.guard.AlertKind;
import dev.mamori.cases.guard.AlertService;
import dev.mamori.cases.guard.OperationLimits;
import dev.mamori.cases.registry.StaffId;
import dev.mamori.cases.response.ExampleStore;
import dev.mamori.cases.response.ExampleView;
import dev.mamori.cases.response.HarassmentType;
import dev.mamori.cases.steps.Step;
import dev.mamori.cases.steps.StepStore;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers the communicator during a contact, from what is on record here; no other service is asked. */
@ApplicationScoped
class GuidanceService {
    private final ContactStore contacts;
    private final StepStore steps;
    private final AlertService alerts;
    private final RepeatStore repeats;
    private final ExampleStore examples;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;
    private final Duration longHold;

    GuidanceService(
            ContactStore contacts,
            StepStore steps,
            AlertService alerts,
            RepeatStore repeats,
            ExampleStore examples,
            Caller caller,
            Audit audit,
            Clock clock,
            @ConfigProperty(name = "mamori.guard.long-hold", defaultValue = "PT5M") Duration longHold) {
        this.contacts = contacts;
        this.steps = steps;
        this.alerts = alerts;
        this.repeats = repeats;
        this.examples = examples;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
        this.longHold = longHold;
    }

    GuidanceView guide(ContactId id, Set<HarassmentType> asked) {
        Contact contact = find(id);
        Instant now = clock.instant();
        OperationLimits limits = alerts.limits(contact.queue());
        List<Alert> raised = alerts.of(id.value());
        int count = repeats.before(id, contact.startedAt());
        List<Step> logged = steps.recorded(List.of(id)).getFirst().steps();
        boolean threat = raised.stream().anyMatch(each -> each.kind() == AlertKind.THREAT);
        Guidance guidance = new Guide(contact, logged, limits, now).of(threat, count, longHold);
        return new GuidanceView(
                guidance.mayEnd(),
                guidance.rules(),
                guidance.sentence(),
                guidance.next() == null ? null : guidance.next().step(),
                guidance.next() == null ? null : guidance.next().words(),
                true,
                contact.total(SegmentKind.TALK, now).toSeconds(),
                limits.time() == null ? null : limits.time().toSeconds(),
                count,
                guidance.offerCallBack(),
                repeats.recurrenceFeared(id),
                raised.stream().anyMatch(each -> each.kind() == AlertKind.HELP),
                raised.isEmpty() ? null : raised.getLast().acknowledgedBy(),
                contact.waited() == null ? null : contact.waited().toSeconds(),
                examples(raised, asked));
    }

    /** What a machine recognised tells two of the twelve types; the communicator asks for others herself. */
    private List<ExampleView> examples(List<Alert> raised, Set<HarassmentType> asked) {
        Set<HarassmentType> types = EnumSet.noneOf(HarassmentType.class);
        types.addAll(asked);
        raised.forEach(each -> {
            switch (each.kind()) {
                case THREAT -> types.add(HarassmentType.THREAT);
                case ABUSE -> types.add(HarassmentType.ABUSE);
                case LIMIT -> types.add(HarassmentType.TIME);
                case HELP, LISTEN -> {}
            }
        });
        return types.isEmpty()
                ? List.of()
                : examples.all().stream()
                        .filter(each -> types.contains(each.type()))
                        .toList();
    }

    /** Calls a superior. Nothing has to be filled in, and nothing is asked first (REQ-0.1). */
    HelpView callHelp(ContactId id, HelpRequest wanted) {
        Contact contact = find(id);
        String words = wanted.words() == null || wanted.words().isBlank() ? "応援を求めています" : wanted.words();
        StaffId self = caller.staffId().map(StaffId::new).orElse(contact.handler());
        UUID alert = alerts.callHelp(id.value(), contact.queue(), contact.centre(), self, words, clock.instant());
        audit.record("HELP_CALLED", "contact", id.toString(), null, Map.of("alertId", alert));
        return new HelpView(alert);
    }

    private Contact find(ContactId id) {
        return contacts.find(id, Sight.of(caller)).orElseThrow(Problems::notFound);
    }
}
