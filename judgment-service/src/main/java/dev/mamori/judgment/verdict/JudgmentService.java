package dev.mamori.judgment.verdict;

import dev.mamori.judgment.evaluation.EvaluationStore;
import dev.mamori.judgment.evaluation.FactSheet;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.events.Feed;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Opens, signs and withdraws judgments, in the client's transaction that the resource opened. */
@ApplicationScoped
class JudgmentService {
    static final String SIGNED = "dev.mamori.judgment.signed.v1";
    static final String WITHDRAWN = "dev.mamori.judgment.withdrawn.v1";

    private final JudgmentStore store;
    private final EvaluationStore evaluations;
    private final BenchService benches;
    private final Caller caller;
    private final Audit audit;
    private final Feed feed;
    private final Clock clock;

    JudgmentService(
            JudgmentStore store,
            EvaluationStore evaluations,
            BenchService benches,
            Caller caller,
            Audit audit,
            Feed feed,
            Clock clock) {
        this.store = store;
        this.evaluations = evaluations;
        this.benches = benches;
        this.caller = caller;
        this.audit = audit;
        this.feed = feed;
        this.clock = clock;
    }

    /** Opens a judgment on an evaluation; who handled it and was harmed is fixed with it. */
    JudgmentRow open(JudgmentRequest wanted) {
        var evaluation = evaluations
                .find(wanted.evaluationId())
                .orElseThrow(() -> Problems.unknownReference(
                        "evaluationId", wanted.evaluationId().toString()));
        var facts = evaluation.facts();
        if (facts.caseId() != null
                && !facts.caseId().equalsIgnoreCase(wanted.caseId().toString())) {
            throw Problems.unprocessable(Text.of(
                    "この評価は別の案件（" + facts.caseId() + "）のものです。",
                    "The evaluation is of another case (" + facts.caseId() + ")."));
        }
        mayBeReviewed(wanted);
        var row = new JudgmentRow();
        row.judgmentId = Ids.next();
        row.clientId = Transactions.currentKey();
        row.caseId = wanted.caseId();
        row.evaluationId = evaluation.id();
        row.state = JudgmentState.OPEN;
        row.reviewOf = wanted.reviewOf();
        row.reviewAskedBy = wanted.reviewAskedBy();
        row.handlers = handlers(facts);
        row.harmed = facts.harmed().stream().distinct().sorted().toArray(String[]::new);
        row.contactIds = Signature.contactsOf(facts).toArray(String[]::new);
        row.conductAt = Signature.lastOf(facts);
        row.criteriaSetVersion = evaluation.result().criteriaSetVersion();
        row.openedBy = caller.id();
        row.openedAt = clock.instant();
        row.criteriaCodes = new String[0];
        row.typeCodes = new String[0];
        row.flags = new String[0];
        store.add(row);
        record("JUDGMENT_OPENED", row, Map.of("evaluationId", row.evaluationId.toString()));
        return row;
    }

    /** Takes the opinion of somebody who neither handled it nor was harmed (REQ-5.4.3). */
    Opinion opine(JudgmentRow row, OpinionRequest given) {
        BenchService.mustBe(row, JudgmentState.OPEN);
        var barred = concerned(row).contains(caller.id());
        if (barred) {
            var text = Text.of(
                    "対応した人・被害を受けた人は意見を出せません。[REQ-5.5.2]",
                    "Who handled it or was harmed gives no opinion on it. [REQ-5.5.2]");
            throw Problems.rulesNotMet(text, List.of(Violation.of("OPINION_OF_ONE_CONCERNED", text)));
        }
        var opinion = new Opinion(
                Ids.next(),
                caller.id(),
                caller.has(Role.SPECIALIST) ? Opinion.Capacity.SPECIALIST : Opinion.Capacity.INVESTIGATOR,
                given.recommends(),
                given.text(),
                given.consistency(),
                clock.instant());
        store.add(row.judgmentId, opinion);
        record("OPINION_GIVEN", row, Map.of("opinionId", opinion.id().toString(), "recommends", given.recommends()));
        return opinion;
    }

    /** Signs when every rule is met; else tells all that are not. */
    JudgmentRow sign(JudgmentRow row, Ruling ruling) {
        BenchService.mustBe(row, JudgmentState.OPEN);
        var bench = benches.of(row);
        refuse(VerdictRules.against(ruling, bench), "この判定はできません。", "The verdict cannot be given.");
        var signature = Signature.of(ruling, bench);
        row.state = JudgmentState.SIGNED;
        row.verdict = ruling.verdict();
        row.criteriaCodes = ruling.criteriaCodes().toArray(String[]::new);
        row.typeCodes = signature.typeCodes().toArray(String[]::new);
        row.contactIds = signature.contactIds().toArray(String[]::new);
        row.conductAt = signature.conductAt();
        row.possibleCrime = signature.possibleCrime();
        row.flags = signature.flags().toArray(String[]::new);
        row.reasons = store.sealed(ruling);
        row.decidedBy = caller.id();
        row.decidedAt = clock.instant();
        store.flush();
        store.add(
                row.judgmentId,
                Features.of(
                        bench.facts(),
                        bench.evaluation(),
                        ruling.validity().value(),
                        bench.centres().stream().sorted().findFirst().orElse(null)));
        record("JUDGMENT_SIGNED", row, Map.of("verdict", row.verdict, "criteriaCodes", ruling.criteriaCodes()));
        feed.append(SIGNED, row.judgmentId.toString(), signedEvent(row));
        overrule(row);
        return row;
    }

    /**
     * A second judgment that comes to another verdict takes the first one back, so that what stands on it is suspended
     * at once; both stay readable with their verdicts (REQ-15.3).
     */
    private void overrule(JudgmentRow second) {
        if (second.reviewOf == null) {
            return;
        }
        var first = store.rowToChange(second.reviewOf).orElseThrow();
        if (first.state == JudgmentState.SIGNED && first.verdict != second.verdict) {
            takeBack(
                    first,
                    "再判定（" + second.judgmentId + "）により " + second.verdict + " とされたため。 Judged again as " + second.verdict
                            + ".");
        }
    }

    private void mayBeReviewed(JudgmentRequest wanted) {
        if (wanted.reviewOf() == null && wanted.reviewAskedBy() == null) {
            return;
        }
        if (wanted.reviewOf() == null || wanted.reviewAskedBy() == null) {
            throw Problems.unprocessable(Text.of(
                    "再判定には reviewOf と reviewAskedBy の両方が必要です。[REQ-15.3]",
                    "Judging again needs both reviewOf and reviewAskedBy. [REQ-15.3]"));
        }
        var first =
                store.row(wanted.reviewOf()).filter(row -> row.caseId.equals(wanted.caseId()) && row.verdict != null);
        if (first.isEmpty()) {
            throw Problems.unknownReference("reviewOf", wanted.reviewOf().toString());
        }
    }

    /** Takes back a signed judgment, by a person who could have judged it; what was signed stays readable. */
    JudgmentRow withdraw(JudgmentRow row, String reason) {
        BenchService.mustBe(row, JudgmentState.SIGNED);
        refuse(PeopleRules.against(benches.of(row)), "この判定を撤回できません。", "You cannot withdraw this judgment.");
        return takeBack(row, reason);
    }

    private JudgmentRow takeBack(JudgmentRow row, String reason) {
        row.state = JudgmentState.WITHDRAWN;
        row.withdrawnBy = caller.id();
        row.withdrawnAt = clock.instant();
        row.withdrawalReason = store.sealed(reason);
        store.flush();
        record("JUDGMENT_WITHDRAWN", row, Map.of("verdict", row.verdict));
        feed.append(
                WITHDRAWN,
                row.judgmentId.toString(),
                Map.of("judgmentId", row.judgmentId, "caseId", row.caseId, "withdrawnAt", row.withdrawnAt));
        return row;
    }

    private static String[] handlers(FactSheet facts) {
        return Stream.concat(
                        facts.handlers().stream(),
                        facts.contacts().stream()
                                .filter(FactSheet.Contact::sameMatter)
                                .flatMap(contact -> contact.staffIds().stream()))
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }

    private static Set<String> concerned(JudgmentRow row) {
        return Stream.concat(Arrays.stream(row.handlers), Arrays.stream(row.harmed))
                .collect(Collectors.toSet());
    }

    private static Map<String, Object> signedEvent(JudgmentRow row) {
        var data = new LinkedHashMap<String, Object>();
        data.put("judgmentId", row.judgmentId);
        data.put("caseId", row.caseId);
        data.put("verdict", row.verdict);
        data.put("criteriaCodes", row.criteriaCodes);
        data.put("criteriaSetVersion", row.criteriaSetVersion);
        data.put("possibleCrime", row.possibleCrime);
        data.put("decidedBy", row.decidedBy);
        data.put("decidedAt", row.decidedAt);
        return data;
    }

    private static void refuse(List<Violation> violations, String ja, String en) {
        if (!violations.isEmpty()) {
            throw Problems.rulesNotMet(Text.of(ja, en), violations);
        }
    }

    private void record(String action, JudgmentRow row, Map<String, ?> details) {
        audit.record(action, "judgment", row.judgmentId.toString(), null, details);
    }
}
