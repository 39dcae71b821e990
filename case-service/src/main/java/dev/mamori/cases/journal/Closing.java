package dev.mamori.cases.journal;

import dev.mamori.cases.casefile.CaseFile;
import dev.mamori.cases.casefile.CustomerRequest;
import dev.mamori.cases.journal.EntryRequest.Ending;
import dev.mamori.cases.journal.EntryRequest.LegalStep;
import dev.mamori.cases.journal.EntryRequest.Repetition;
import dev.mamori.cases.measure.Measures;
import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Violation;
import java.util.ArrayList;
import java.util.List;

/** Which rules keep a case from being closed; all of them at once. Records can be added after it as well. Pure. */
final class Closing {
    private Closing() {}

    static List<Violation> missing(CaseFile file, Journal journal, Measures measures, ClosingRequest wanted) {
        var missing = new ArrayList<Violation>();
        if (file.requests().isEmpty()) {
            missing.add(
                    Violation.of("NO_REQUEST", Text.of("要求内容が1件も特定されていません。", "No request is stated (or NO_REQUEST).")));
        }
        if (!wanted.givesReason()) {
            file.requests().stream()
                    .filter(CustomerRequest::isOpenAndOwed)
                    .forEach(each -> missing.add(Violation.of(
                            "NOT_PERFORMED",
                            Text.of(
                                    "妥当な要求が未履行です。履行を記録するか、理由を書いてください: " + each.text(),
                                    "Owed and not performed: record the performance or give a reason: "
                                            + each.text()))));
        }
        measures.openPromises()
                .forEach(each -> missing.add(Violation.of(
                        "PROMISE_OPEN",
                        Text.of("約束が果たされていません: " + each.what(), "A promise is not kept: " + each.what()))));
        if (wanted.outcome() == Outcome.ENDED && !endedByTheRule(journal)) {
            missing.add(Violation.of(
                    "ENDING_NOT_SHOWN",
                    Text.of(
                            "理由を告げた言葉と、同一回答の繰り返し（1回以上）または緊急の理由を記録してください。",
                            "Record the words that told the reason, and a repetition of the same answer or an urgent"
                                    + " ground.")));
        }
        if (wanted.outcome() == Outcome.LEGAL && journal.all(LegalStep.class).isEmpty()) {
            missing.add(Violation.of("NO_LEGAL_STEP", Text.of("法的措置の記録がありません。", "No legal step is on record.")));
        }
        return List.copyOf(missing);
    }

    private static boolean endedByTheRule(Journal journal) {
        return journal.last(Ending.class)
                .filter(each -> each.urgentGround() != null
                        || !journal.all(Repetition.class).isEmpty())
                .isPresent();
    }
}
