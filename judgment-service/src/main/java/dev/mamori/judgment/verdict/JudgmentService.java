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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Opens, signs and withdraws judgments, in the client's transaction that the resource opened. */
@ApplicationScoped
class JudgmentService {
    static final String SIGNED = "dev.mamori.judgment.signed.v1";
    static final String WITHDRAWN = "dev.mamori.judgment.withdrawn.v1";

    private final JudgmentStore store;
    private final EvaluationStore evaluations;
    private final BenchService benches;
    private final ReviewService reviews;
    private final Caller caller;
    private final Audit audit;
    private final Feed feed;
    private final Clock clock;

    JudgmentService(
            JudgmentStore store,
            EvaluationStore evaluations,
            BenchService benches,
            ReviewService reviews,
            Caller caller,
            Audit audit,
            Feed feed,
            Clock clock) {
        this.store = store;
        this.evaluations = evaluations;
        this.benches = benches;
        this.reviews = reviews;
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
        var named = evaluations.named(wanted.caseId(), facts);
        mustBeOfTheCase(facts, named);
        reviews.mayOpen(wanted, facts);
        return opened(evaluation, named, wanted.caseId(), wanted.reviewOf(), wanted.reviewAskedBy());
    }

    /** Opens a judgment of the same facts by a third person, because the second one dissents (REQ-5.4.3, REQ-15.3). */
    void openReview(JudgmentRow first) {
        if (reviews.isReviewed(first)) {
            return;
        }
        var evaluation = evaluations.find(first.evaluationId).orElseThrow();
        opened(
                evaluation,
                evaluations.named(first.caseId, evaluation.facts()),
                first.caseId,
                first.judgmentId,
                ReviewAskedBy.AGENCY);
    }

    private JudgmentRow opened(
            EvaluationStore.Kept evaluation,
            EvaluationStore.Named named,
            UUID caseId,
            UUID reviewOf,
            ReviewAskedBy reviewAskedBy) {
        var facts = evaluation.facts();
        var row = new JudgmentRow();
        row.judgmentId = Ids.next();
        row.clientId = Transactions.currentKey();
        row.caseId = caseId;
        row.evaluationId = evaluation.id();
        row.state = JudgmentState.OPEN;
        row.reviewOf = reviewOf;
        row.reviewAskedBy = reviewAskedBy;
        row.handlers = named.handlers().stream().sorted().toArray(String[]::new);
        row.harmed = named.harmed().stream().sorted().toArray(String[]::new);
        row.contactIds = facts.matterContacts().toArray(String[]::new);
        row.conductAt = Signature.lastOf(facts);
        row.criteriaSetVersion =
                benches.setAt(row.conductAt, evaluation.result()).version();
        row.openedBy = caller.id();
        row.openedAt = clock.instant();
        row.criteriaCodes = new String[0];
        row.typeCodes = new String[0];
        row.flags = new String[0];
        store.add(row);
        record("JUDGMENT_OPENED", row, Map.of("evaluationId", row.evaluationId.toString()));
        return row;
    }

    /**
     * Facts that name no case are taken for this one only when all their contacts stand in a sheet of the case. Else a
     * handler could judge by a sheet of her own, in which she does not appear (REQ-5.5.2).
     */
    private static void mustBeOfTheCase(FactSheet facts, EvaluationStore.Named named) {
        if (facts.caseId() == null && !named.contactIds().containsAll(facts.matterContacts())) {
            var text = Text.of(
                    "この評価は案件を示しておらず、案件の評価にある接触とも一致しません。案件の評価（case-service の /cases/{caseId}/evaluations）を行い、その evaluationId を指定してください。[REQ-5.5.2]",
                    "The evaluation names no case and its contacts are in no evaluation of this one. Have the case evaluated"
                            + " (/cases/{caseId}/evaluations of case-service) and name that evaluationId. [REQ-5.5.2]");
            throw Problems.unprocessable(text, List.of(Violation.at("/evaluationId", "FACTS_NOT_OF_THE_CASE", text)));
        }
    }

    /** Takes the opinion of somebody who is neither concerned nor recused and did not judge it before (REQ-5.4.3). */
    Opinion opine(JudgmentRow row, OpinionRequest given) {
        BenchService.mustBe(row, JudgmentState.OPEN);
        refuse(benches.againstOpinion(row), "この判定に意見を出せません。", "You cannot give an opinion on this judgment.");
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
        store.lockCase(row.caseId);
        var bench = benches.of(row, ruling);
        var reasons = new ArrayList<>(VerdictRules.against(ruling, bench));
        var judged = Signature.contactsOf(ruling, bench.evaluation(), bench.facts());
        reasons.addAll(reviews.against(row, judged));
        reasons.addAll(outdated(row, judged));
        refuse(reasons, "この判定はできません。", "The verdict cannot be given.");
        var signature = Signature.of(ruling, bench);
        row.state = JudgmentState.SIGNED;
        row.verdict = ruling.verdict();
        row.criteriaCodes = ruling.criteriaCodes().toArray(String[]::new);
        row.typeCodes = signature.typeCodes().toArray(String[]::new);
        row.contactIds = signature.contactIds().toArray(String[]::new);
        row.conductAt = signature.conductAt();
        row.criteriaSetVersion = bench.set().version();
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

    /** Nobody judges by facts of which the case knows better by now (REQ-13.1). */
    private List<Violation> outdated(JudgmentRow row, List<String> contactIds) {
        var violations = new Violations();
        var judged = evaluations.find(row.evaluationId).orElseThrow();
        evaluations
                .lastAfter(row.evaluationId, row.caseId, contactIds)
                .filter(later -> LaterFacts.differ(judged, later, contactIds))
                .ifPresent(later -> violations.add(
                        "FACTS_OUTDATED",
                        null,
                        "REQ-13.1",
                        "この判定の評価より後に案件が評価され（" + later.id() + "）、対象の接触について事実または該当した基準が変わりました。"
                                + "その evaluationId で判定を新たに始めてください。",
                        "The case was evaluated later (" + later.id()
                                + "), with other facts or lines about these contacts:"
                                + " open a judgment on that evaluationId and sign that one."));
        return violations.found();
    }

    /**
     * The last judgment of a chain is the one that stands: all before it that came to another verdict are taken back, so
     * that what rests on them is suspended at once. All stay readable with their verdicts (REQ-15.3).
     */
    private void overrule(JudgmentRow last) {
        for (var earlier : store.chain(last)) {
            var before = store.rowToChange(earlier.judgmentId).orElseThrow();
            if (before.state == JudgmentState.SIGNED && before.verdict != last.verdict) {
                takeBack(
                        before,
                        "再判定（" + last.judgmentId + "）により " + last.verdict + " とされたため。 Judged again as " + last.verdict
                                + ".");
            }
        }
    }

    /** Takes back a signed judgment, by a person who could have judged it; what was signed stays readable. */
    JudgmentRow withdraw(JudgmentRow row, String reason) {
        BenchService.mustBe(row, JudgmentState.SIGNED);
        refuse(
                PeopleRules.against(benches.of(row), List.of(row.typeCodes)),
                "この判定を撤回できません。",
                "You cannot withdraw this judgment.");
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
