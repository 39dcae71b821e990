package dev.mamori.cases.casefile;

import dev.mamori.cases.casefile.Conduct.ConfirmedCode;
import dev.mamori.cases.contact.ContactId;
import dev.mamori.cases.contact.ContactStore;
import dev.mamori.cases.contact.Sight;
import dev.mamori.cases.registry.StaffId;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records conduct, confirmed codes and evidence, in the client's transaction that the resource opened. */
@ApplicationScoped
class ConductService {
    private final CaseAccessService access;
    private final ConductStore store;
    private final ContactStore contacts;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    ConductService(
            CaseAccessService access,
            ConductStore store,
            ContactStore contacts,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.access = access;
        this.store = store;
        this.contacts = contacts;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A record and the version that the case got with it.
     *
     * @param codesNotTaken codes that came with a summary, which can support none (REQ-5.3.2)
     */
    record Recorded(Conduct conduct, List<String> codesNotTaken, long version) {}

    Recorded record(CaseId id, ConductRequest said) {
        if (said.saysNothing()) {
            throw Problems.invalid(
                    "/verbatim", "NotBlank", Text.of("言われた言葉を書いてください。", "Write the words that were said."));
        }
        long version = access.append(id);
        CaseFile file = access.see(id);
        ContactId contact = new ContactId(said.contactId());
        requireLinkedAndSeen(file, contact);
        requireCorrectable(file, said.corrects());
        ConductKind kind = SummaryDetector.kindOf(said.verbatim());
        Instant now = now();
        boolean takesCodes = kind == ConductKind.VERBATIM;
        var conduct = new Conduct(
                Ids.next(),
                contact,
                said.at().truncatedTo(ChronoUnit.MICROS),
                store.nextSequence(id),
                said.verbatim(),
                said.manner(),
                said.impression(),
                kind,
                takesCodes
                        ? said.codes().stream()
                                .map(code -> confirmed(code, now))
                                .toList()
                        : List.of(),
                said.corrects());
        store.add(id, conduct, now, caller.id());
        audit("CONDUCT_RECORDED", id, conduct.id(), Map.of("kind", kind, "codes", said.codes()));
        return new Recorded(conduct, takesCodes ? List.of() : said.codes(), version);
    }

    Recorded confirm(CaseId id, UUID conductId, String code) {
        long version = access.append(id);
        Conduct conduct = find(access.see(id), conductId);
        if (conduct.kind() == ConductKind.SUMMARY_ONLY) {
            throw Problems.unprocessable(
                    SummaryDetector.ADVICE, List.of(Violation.at("/code", "SUMMARY_ONLY", SummaryDetector.ADVICE)));
        }
        store.confirm(conductId, confirmed(code, now()));
        audit("CODE_CONFIRMED", id, conductId, Map.of("code", code));
        return new Recorded(find(access.see(id), conductId), List.of(), version);
    }

    /** Adds evidence; returns the case's version. */
    long add(CaseId id, Evidence evidence) {
        long version = access.append(id);
        store.add(id, evidence, now(), caller.id());
        audit("EVIDENCE_ADDED", id, evidence.id(), Map.of("kind", evidence.kind()));
        return version;
    }

    private void requireLinkedAndSeen(CaseFile file, ContactId contact) {
        boolean linked = file.contacts().stream().anyMatch(each -> each.id().equals(contact));
        if (!linked || contacts.find(contact, Sight.of(caller)).isEmpty()) {
            throw Problems.unknownReference("contactId", contact.toString());
        }
    }

    private static void requireCorrectable(CaseFile file, UUID corrects) {
        if (corrects != null
                && file.conductInForce().stream().noneMatch(each -> each.id().equals(corrects))) {
            throw Problems.unknownReference("corrects", corrects.toString());
        }
    }

    private static Conduct find(CaseFile file, UUID conductId) {
        return file.conduct().stream()
                .filter(each -> each.id().equals(conductId))
                .findFirst()
                .orElseThrow(Problems::notFound);
    }

    private ConfirmedCode confirmed(String code, Instant now) {
        StaffId person = caller.staffId()
                .map(StaffId::new)
                .orElseThrow(() ->
                        Problems.forbidden(Text.of("コードは人が確認します。", "A code is confirmed by a person of the agency.")));
        return new ConfirmedCode(code, person, now);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void audit(String action, CaseId id, UUID part, Map<String, ?> details) {
        audit.record(action, "case", id.toString(), null, with(details, part));
    }

    private static Map<String, Object> with(Map<String, ?> details, UUID part) {
        var all = new LinkedHashMap<String, Object>(details);
        all.put("recordId", part);
        return all;
    }
}
