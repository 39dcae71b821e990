package dev.mamori.cases.lessons;

import dev.mamori.cases.casefile.CaseAccessService;
import dev.mamori.cases.casefile.CaseId;
import dev.mamori.cases.casefile.CaseService;
import dev.mamori.cases.casefile.CaseView;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.Language;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts cases into the library, and nothing into it by which somebody could be recognised. */
@ApplicationScoped
class LibraryService {
    private final CaseAccessService access;
    private final CaseService cases;
    private final LibraryStore store;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    LibraryService(
            CaseAccessService access, CaseService cases, LibraryStore store, Caller caller, Audit audit, Clock clock) {
        this.access = access;
        this.cases = cases;
        this.store = store;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    LibraryView publish(CaseId id, LibraryRequest wanted) {
        access.read(id);
        var anonymity = new Anonymity(knownNames(id));
        var faults = new ArrayList<Violation>();
        anonymity.in(wanted.title()).forEach(each -> faults.add(fault("/title", each)));
        anonymity.in(wanted.text()).forEach(each -> faults.add(fault("/text", each)));
        if (!faults.isEmpty()) {
            throw Problems.unprocessable(
                    Text.of(
                            "個人が分かる記述があります。「顧客」「担当者」等に書き換えてください。",
                            "Somebody can be recognised: write 「顧客」 or 「担当者」 instead."),
                    faults);
        }
        var entry = new LibraryView(
                Ids.next(),
                wanted.types().stream().sorted().toList(),
                wanted.uses().stream().sorted().toList(),
                wanted.title(),
                wanted.text(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        store.add(entry, caller.id());
        // Under the entry, not under the case: the trail must not tie the two together for its readers either.
        audit.record("LIBRARY_ENTRY_ADDED", "library-entry", entry.entryId().toString(), null, Map.of());
        return entry;
    }

    private List<String> knownNames(CaseId id) {
        CaseView view = cases.view(id, Language.JA);
        var names = new ArrayList<String>(store.customerNames(id));
        names.add(view.customer().name());
        view.handlers().forEach(each -> names.add(each.businessName()));
        view.harmed().forEach(each -> names.add(each.businessName()));
        return names;
    }

    private static Violation fault(String pointer, PersonalTrace trace) {
        return Violation.at(
                pointer,
                "PERSONAL_" + trace.kind(),
                Text.of("「" + trace.found() + "」は書けません。", "\"" + trace.found() + "\" must not stand here."));
    }
}
