package dev.mamori.cases.consultation;

import dev.mamori.cases.consultation.Consultation.Reader;
import dev.mamori.cases.contact.ContactId;
import dev.mamori.cases.contact.ContactStore;
import dev.mamori.cases.contact.Sight;
import dev.mamori.cases.registry.StaffId;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keeps consultations, in the client's transaction that the resource opened. */
@ApplicationScoped
class ConsultationService {
    private static final ZoneId JST = ZoneId.of("Asia/Tokyo");

    private final ConsultationStore store;
    private final ContactStore contacts;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    ConsultationService(ConsultationStore store, ContactStore contacts, Caller caller, Audit audit, Clock clock) {
        this.store = store;
        this.contacts = contacts;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    void keep(String deskId, DeskRequest wanted) {
        if (!store.keep(deskId, wanted)) {
            throw Problems.conflict(
                    Text.of("窓口の経路は変更できません。新しい窓口を作ってください。", "A desk's route cannot be changed; make a new desk."));
        }
        audit.record("CONSULTATION_DESK_KEPT", "consultation-desk", deskId, null, Map.of("route", wanted.route()));
    }

    ConsultationView open(ConsultationRequest wanted) {
        Route route = store.desks().stream()
                .filter(each -> each.deskId().equals(wanted.deskId()))
                .map(DeskView::route)
                .findFirst()
                .orElseThrow(() -> Problems.unknownReference("deskId", wanted.deskId()));
        if (wanted.contactId() != null
                && contacts.find(new ContactId(wanted.contactId()), Sight.of(caller))
                        .isEmpty()) {
            throw Problems.unknownReference("contactId", wanted.contactId().toString());
        }
        var consultation = new Consultation(
                Ids.next(),
                wanted.deskId(),
                route,
                wanted.kind(),
                caller.centres().stream().sorted().findFirst().orElse(null),
                caller.staffId()
                        .map(StaffId::new)
                        .orElseThrow(() ->
                                Problems.forbidden(Text.of("従業員だけが相談できます。", "Workers of the agency consult here."))),
                wanted.words(),
                wanted.contactId(),
                wanted.disputedJudgmentId(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                List.of());
        store.add(consultation);
        audit(consultation, "CONSULTATION_OPENED");
        return view(consultation);
    }

    ConsultationView add(UUID id, ConsultationStepRequest wanted) {
        Consultation consultation = see(id);
        if (consultation.staff().value().equals(caller.id())) {
            throw Problems.forbidden(Text.of("相談者本人は対応を記録できません。", "It is not for who consults to record the duties."));
        }
        store.add(
                id,
                new ConsultationStep(
                        wanted.duty(),
                        wanted.text(),
                        wanted.nextOn(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        caller.id()));
        audit(consultation, "CONSULTATION_STEP_ADDED");
        return view(see(id));
    }

    ConsultationView read(UUID id) {
        Consultation consultation = see(id);
        audit(consultation, "CONSULTATION_READ");
        return view(consultation);
    }

    List<Consultation> list(Instant before, UUID beforeId, int count) {
        return store.list(reader(), before, beforeId, count);
    }

    ConsultationView view(Consultation consultation) {
        return ConsultationView.of(consultation, LocalDate.ofInstant(clock.instant(), JST));
    }

    private Consultation see(UUID id) {
        return store.find(id).filter(each -> each.isSeenBy(reader())).orElseThrow(Problems::notFound);
    }

    private Reader reader() {
        return new Reader(
                caller.id(),
                caller.has(Role.COUNSELLOR),
                caller.has(Role.SUPERVISOR) || caller.has(Role.MANAGER),
                caller.has(Role.AUDITOR),
                Set.copyOf(caller.centres()));
    }

    /** Of the second route the trail tells neither the desk nor the kind. */
    private void audit(Consultation consultation, String action) {
        audit.record(action, "consultation", consultation.id().toString(), null, Map.of());
    }
}
