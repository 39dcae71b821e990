package dev.mamori.cases.journal;

import dev.mamori.cases.casefile.CaseAccessService;
import dev.mamori.cases.casefile.CaseFile;
import dev.mamori.cases.casefile.CaseFile.LinkedContact;
import dev.mamori.cases.casefile.CaseId;
import dev.mamori.cases.journal.EntryRequest.Attendant;
import dev.mamori.cases.journal.EntryRequest.Instruction;
import dev.mamori.cases.journal.EntryRequest.Investigation;
import dev.mamori.cases.journal.EntryRequest.LegalStep;
import dev.mamori.cases.journal.EntryRequest.Legality;
import dev.mamori.cases.journal.EntryRequest.Monitoring;
import dev.mamori.cases.journal.EntryRequest.Performance;
import dev.mamori.cases.journal.EntryRequest.Recording;
import dev.mamori.cases.journal.EntryRequest.Repetition;
import dev.mamori.cases.journal.EntryRequest.Report;
import dev.mamori.cases.journal.EntryRequest.RequestCheck;
import dev.mamori.cases.journal.EntryRequest.ResponseFactor;
import dev.mamori.cases.journal.EntryRequest.Visit;
import dev.mamori.cases.journal.JournalStore.Kept;
import dev.mamori.cases.measure.MeasureStore;
import dev.mamori.cases.registry.StaffId;
import dev.mamori.cases.steps.StepStore;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.events.Feed;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Keeps the journals of cases, in the client's transaction that the resource opened. */
@ApplicationScoped
class JournalService {
    static final String POSSIBLE_ILLEGALITY = "dev.mamori.case.possible-illegality.v1";

    /** What is for those who lead the case; everything else, a hand-over above all, is for the handler too. */
    private static final List<Class<?>> FOR_LEADERS = List.of(
            Investigation.class,
            Legality.class,
            LegalStep.class,
            Visit.class,
            Performance.class,
            Monitoring.class,
            Instruction.class,
            ResponseFactor.class);

    private final CaseAccessService cases;
    private final JournalStore store;
    private final MeasureStore measures;
    private final StepStore steps;
    private final Caller caller;
    private final Audit audit;
    private final Feed feed;
    private final Clock clock;

    JournalService(
            CaseAccessService cases,
            JournalStore store,
            MeasureStore measures,
            StepStore steps,
            Caller caller,
            Audit audit,
            Feed feed,
            Clock clock) {
        this.cases = cases;
        this.store = store;
        this.measures = measures;
        this.steps = steps;
        this.caller = caller;
        this.audit = audit;
        this.feed = feed;
        this.clock = clock;
    }

    /** An entry and the version that the case got with it. */
    record Added(EntryView view, long version) {}

    Added add(CaseId id, EntryRequest sent) {
        Object told = sent.told()
                .orElseThrow(() -> Problems.invalid(Text.of(
                        "statement, facts, visit など、内容を1つだけ指定してください。",
                        "Give exactly one of statement, facts, visit and the other kinds.")));
        requireRole(told);
        long version = cases.append(id);
        CaseFile file = cases.see(id);
        requireKnown(id, file, sent, told);
        var kept = new Kept(Ids.next(), now(), caller.id(), sent);
        store.add(id, kept);
        if (told instanceof Performance performed) {
            cases.fulfil(id, performed.requestId(), performed.proof(), version);
        }
        String kind = told.getClass().getSimpleName();
        audit.record("JOURNAL_ENTRY_ADDED", "case", id.toString(), null, Map.of("entryId", kept.id(), "kind", kind));
        if (told instanceof Legality legality && legality.possiblyIllegal()) {
            feed.append(
                    POSSIBLE_ILLEGALITY,
                    id.toString(),
                    Map.of("caseId", id.value(), "entryId", kept.id(), "at", sent.at()));
        }
        return new Added(EntryView.of(kept, store.of(id)), version);
    }

    List<EntryView> list(CaseId id) {
        cases.read(id);
        Journal journal = store.of(id);
        audit.record("JOURNAL_READ", "case", id.toString(), null, Map.of());
        return store.kept(id).stream()
                .filter(each -> !caller.has(Role.CLIENT) || each.sent().responseFactor() == null)
                .map(each -> EntryView.of(each, journal))
                .toList();
    }

    List<OpenPoint> openPoints(CaseId id) {
        CaseFile file = cases.read(id);
        var recorded =
                steps.recorded(file.contacts().stream().map(LinkedContact::id).toList());
        Set<StaffId> handlers = new LinkedHashSet<>();
        recorded.forEach(each -> handlers.addAll(each.handlers()));
        return new OpenPoints(file, store.of(id), handlers, measures.of(id).answers(), !store.inHouse()).list();
    }

    Optional<Outcome> outcome(CaseId id) {
        return store.outcome(id);
    }

    /** Closes the case, or tells every rule that is not met. Returns the case's version. */
    long close(CaseId id, ClosingRequest wanted) {
        long version = cases.append(id);
        List<Violation> missing = Closing.missing(cases.see(id), store.of(id), measures.of(id), wanted);
        if (!missing.isEmpty()) {
            throw Problems.rulesNotMet(Text.of("まだ終了できません。", "The case cannot be closed yet."), missing);
        }
        store.close(id, version, wanted, now(), caller.id());
        audit.record("CASE_CLOSED", "case", id.toString(), wanted.reason(), Map.of("outcome", wanted.outcome()));
        return version;
    }

    private void requireRole(Object told) {
        boolean leads = caller.has(Role.SUPERVISOR) || caller.has(Role.MANAGER) || caller.has(Role.SPECIALIST);
        if (!leads && FOR_LEADERS.contains(told.getClass())) {
            throw Problems.forbidden(
                    Text.of("この記録は上席者または専門部署が行います。", "This is recorded by supervisors, managers or specialists."));
        }
    }

    private void requireKnown(CaseId id, CaseFile file, EntryRequest sent, Object told) {
        if (sent.corrects() != null
                && store.kept(id).stream().noneMatch(each -> each.id().equals(sent.corrects()))) {
            throw Problems.unknownReference("corrects", sent.corrects().toString());
        }
        switch (told) {
            case RequestCheck check -> requireRequest(file, check.requestId());
            case Performance performed -> requireRequest(file, performed.requestId());
            case Recording recording -> {
                requireContact(file, recording.contactId());
                if ((recording.reference() == null) == (recording.noneBecause() == null)) {
                    throw Problems.invalid(
                            "/recording",
                            "ReferenceOrReason",
                            Text.of(
                                    "reference か noneBecause のどちらか一方を書いてください。",
                                    "Give either reference or noneBecause."));
                }
            }
            case Monitoring monitoring -> requireContact(file, monitoring.contactId());
            case Repetition repetition -> requireAnswer(id, repetition.answerId());
            case Visit visit -> requireNotAlone(visit);
            case Report report
            when report.from() == report.to() ->
                throw Problems.invalid(
                        "/report/to",
                        "AnotherPlace",
                        Text.of("from と to には別の所を指定してください。", "Give two different places in from and to."));
            default -> {}
        }
    }

    /** The one hard rule of visits: nobody goes out alone (REQ-5.6.11). Everything else is a remark. */
    private static void requireNotAlone(Visit visit) {
        boolean alone =
                visit.staff().stream().map(Attendant::staffId).distinct().count() < OpenPoints.SEVERAL;
        if (visit.direction() == VisitDirection.OUTGOING && alone) {
            throw Problems.rulesNotMet(
                    Text.of("単独では訪問しません。", "Nobody visits alone."),
                    List.of(Violation.at("/visit/staff", "NOT_ALONE", Text.of("2人以上にしてください。", "Send at least two."))));
        }
    }

    private static void requireRequest(CaseFile file, UUID request) {
        if (file.requests().stream().noneMatch(each -> each.id().equals(request))) {
            throw Problems.unknownReference("requestId", request.toString());
        }
    }

    private static void requireContact(CaseFile file, UUID contact) {
        if (file.contacts().stream().noneMatch(each -> each.id().value().equals(contact))) {
            throw Problems.unknownReference("contactId", contact.toString());
        }
    }

    private void requireAnswer(CaseId id, UUID answer) {
        if (measures.of(id).answers().stream().noneMatch(each -> each.id().equals(answer))) {
            throw Problems.unknownReference("answerId", answer.toString());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
