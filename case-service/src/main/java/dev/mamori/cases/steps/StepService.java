package dev.mamori.cases.steps;

import dev.mamori.cases.contact.Contact;
import dev.mamori.cases.contact.ContactId;
import dev.mamori.cases.contact.ContactStore;
import dev.mamori.cases.registry.Centre;
import dev.mamori.cases.registry.RegistryStore;
import dev.mamori.cases.registry.Staff;
import dev.mamori.cases.registry.StaffId;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.events.Feed;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Logs steps, in the client's transaction that the resource opened. It never refuses one for what is missing before it. */
@ApplicationScoped
class StepService {
    static final String POLICE_CALLED = "dev.mamori.case.police-called.v1";

    private static final List<String> MAY_LOG_ANY_STEP =
            List.of(Role.COMMUNICATOR, Role.SUPERVISOR, Role.MANAGER, Role.SPECIALIST);

    private final StepStore steps;
    private final ContactStore contacts;
    private final RegistryStore registry;
    private final StepsConfig config;
    private final Caller caller;
    private final Audit audit;
    private final Feed feed;
    private final Clock clock;

    StepService(
            StepStore steps,
            ContactStore contacts,
            RegistryStore registry,
            StepsConfig config,
            Caller caller,
            Audit audit,
            Feed feed,
            Clock clock) {
        this.steps = steps;
        this.contacts = contacts;
        this.registry = registry;
        this.config = config;
        this.caller = caller;
        this.audit = audit;
        this.feed = feed;
        this.clock = clock;
    }

    /** A step with its flags. */
    record Flagged(Step step, List<Flag> flags) {}

    Flagged log(ContactId contactId, StepRequest wanted) {
        // Anybody may log a call to the police (REQ-11.1); the other steps are for those who deal with contacts.
        if (!wanted.kind().isPolice() && MAY_LOG_ANY_STEP.stream().noneMatch(caller::has)) {
            throw Problems.forbidden(Text.of("この手順を記録する役割がありません。", "You do not have a role that may log this step."));
        }
        Contact contact = contact(contactId);
        List<Step> before = steps.of(contactId);
        Step step = wanted.toStep(
                clock.instant(), caller.staffId().map(StaffId::new).orElse(null));
        steps.add(contactId, step, caller.id());
        audit.record(
                "STEP_LOGGED",
                "contact",
                contactId.toString(),
                step.reason(),
                Map.of("stepId", step.id(), "kind", step.kind()));
        if (step.kind().isPolice()) {
            feed.append(
                    POLICE_CALLED,
                    contactId.toString(),
                    Map.of("contactId", contactId.value(), "stepId", step.id(), "kind", step.kind(), "at", step.at()));
        }
        return new Flagged(step, flags(contact, step, before));
    }

    List<Flagged> list(ContactId contactId) {
        Contact contact = contact(contactId);
        List<Step> all = steps.of(contactId);
        return all.stream()
                .map(step -> new Flagged(
                        step,
                        flags(
                                contact,
                                step,
                                all.stream().filter(each -> !each.equals(step)).toList())))
                .toList();
    }

    /** Whoever sees the client may help at any of its contacts: nothing of the contact is shown to her. */
    private Contact contact(ContactId id) {
        return Optional.ofNullable(contacts.all(List.of(id)).get(id)).orElseThrow(Problems::notFound);
    }

    private List<Flag> flags(Contact contact, Step step, List<Step> others) {
        var deciders = registry.staff(step.deciders());
        return new StepFlags(
                        config.lateAfter(),
                        each -> Optional.ofNullable(deciders.get(each))
                                .filter(Staff::isSuperior)
                                .isPresent(),
                        contact.centre() == null
                                ? List.of()
                                : registry.centre(contact.centre())
                                        .map(StepService::numbers)
                                        .orElse(List.of()))
                .of(step, others);
    }

    private static List<String> numbers(Centre centre) {
        return Stream.of(centre.policeConsultNumber(), centre.localPoliceNumber())
                .filter(Objects::nonNull)
                .toList();
    }
}
