package dev.mamori.cases.export;

import dev.mamori.cases.casefile.CaseAccessService;
import dev.mamori.cases.casefile.CaseFile;
import dev.mamori.cases.casefile.CaseFile.LinkedContact;
import dev.mamori.cases.casefile.CaseId;
import dev.mamori.cases.casefile.CaseService;
import dev.mamori.cases.evidence.EvidenceFileService;
import dev.mamori.cases.journal.EntryRequest;
import dev.mamori.cases.journal.EntryView;
import dev.mamori.cases.journal.Journal;
import dev.mamori.cases.journal.JournalStore;
import dev.mamori.cases.measure.MeasureStore;
import dev.mamori.cases.measure.MeasuresView;
import dev.mamori.cases.steps.StepStore;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Language;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;

/** Puts a case together in one piece, for a purpose that is put on record. */
@ApplicationScoped
class ExportService {
    private final CaseService views;
    private final CaseAccessService cases;
    private final StepStore steps;
    private final MeasureStore measures;
    private final JournalStore journal;
    private final EvidenceFileService evidence;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    ExportService(
            CaseService views,
            CaseAccessService cases,
            StepStore steps,
            MeasureStore measures,
            JournalStore journal,
            EvidenceFileService evidence,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.views = views;
        this.cases = cases;
        this.steps = steps;
        this.measures = measures;
        this.journal = journal;
        this.evidence = evidence;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    ExportView export(CaseId id, ExportRequest wanted, Language language) {
        if (wanted.purpose().tellsWhoItIs() && onlyAudits()) {
            throw Problems.forbidden(Text.of("監査では AUDIT だけを選べます。", "An auditor exports for AUDIT only."));
        }
        CaseFile file = cases.read(id);
        var number = file.customer().number();
        Journal told = journal.of(id);
        audit.record("CASE_EXPORTED", "case", id.toString(), wanted.reason(), Map.of("purpose", wanted.purpose()));
        return new ExportView(
                clock.instant(),
                caller.id(),
                wanted.purpose(),
                wanted.purpose().tellsWhoItIs() && number != null ? number.e164() : null,
                views.view(id, language),
                steps.recorded(file.contacts().stream().map(LinkedContact::id).toList()).stream()
                        .sorted(Comparator.comparing(each -> each.contact().startedAt()))
                        .map(ExportView::contact)
                        .toList(),
                MeasuresView.of(measures.of(id)),
                journal.kept(id).stream()
                        .filter(each -> wanted.purpose().isWhole() || isForThePolice(each.sent()))
                        .map(each -> EntryView.of(each, told))
                        .toList(),
                evidence.list(id));
    }

    private static boolean isForThePolice(EntryRequest entry) {
        return entry.recording() != null || entry.legalStep() != null;
    }

    private boolean onlyAudits() {
        return !caller.has(Role.SUPERVISOR) && !caller.has(Role.MANAGER) && !caller.has(Role.SPECIALIST);
    }
}
