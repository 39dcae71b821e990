package dev.mamori.judgment.verdict;

import dev.mamori.judgment.authority.Grant;
import dev.mamori.judgment.authority.GrantStore;
import dev.mamori.judgment.criteria.CriteriaSetStore;
import dev.mamori.judgment.evaluation.EvaluationStore;
import dev.mamori.judgment.evaluation.FactSheet;
import dev.mamori.judgment.registry.RegistryStore;
import dev.mamori.judgment.verdict.BenchStore.Countersignature;
import dev.mamori.judgment.verdict.BenchStore.Escalation;
import dev.mamori.judgment.verdict.BenchStore.Recusal;
import dev.mamori.platform.data.Actor;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who sits over a judgment, in the client's transaction that the resource opened. */
@ApplicationScoped
public class BenchService {
    private final JudgmentStore judgments;
    private final BenchStore store;
    private final EvaluationStore evaluations;
    private final CriteriaSetStore sets;
    private final GrantStore grants;
    private final RegistryStore registry;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    BenchService(
            JudgmentStore judgments,
            BenchStore store,
            EvaluationStore evaluations,
            CriteriaSetStore sets,
            GrantStore grants,
            RegistryStore registry,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.judgments = judgments;
        this.store = store;
        this.evaluations = evaluations;
        this.sets = sets;
        this.grants = grants;
        this.registry = registry;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** The caller and the facts beside each other. */
    public Bench of(JudgmentRow row) {
        var evaluation = evaluations.find(row.evaluationId).orElseThrow();
        var opinions = judgments.opinions(row.judgmentId);
        return new Bench(
                caller.id(),
                caller.kind() == Actor.Kind.PERSON && caller.staffId().isPresent(),
                grants.of(caller.id()),
                Set.of(row.handlers),
                Set.of(row.harmed),
                centres(evaluation.facts()),
                opinions.stream().map(Opinion::author).collect(Collectors.toSet()),
                new Bench.Barred(
                        store.recusals(row.judgmentId).stream()
                                .map(Recusal::staffId)
                                .collect(Collectors.toSet()),
                        judgedBefore(row),
                        opinions.stream().anyMatch(opinion -> opinion.capacity() == Opinion.Capacity.SPECIALIST)),
                evaluation.facts(),
                evaluation.result(),
                sets.find(evaluation.result().criteriaSetId()).orElseThrow(),
                clock.instant());
    }

    /** Takes oneself off the bench; nobody needs to agree (REQ-5.5.2). */
    void recuse(JudgmentRow row, String reason) {
        mustBe(row, JudgmentState.OPEN);
        var recused = store.recusals(row.judgmentId).stream()
                .anyMatch(one -> one.staffId().equals(caller.id()));
        if (recused) {
            throw Problems.conflict(Text.of("すでに回避を申し出ています。", "You are recused already."));
        }
        store.add(row.judgmentId, new Recusal(caller.id(), reason, clock.instant()));
        record("JUDGE_RECUSED", row, Map.of("staffId", caller.id()));
    }

    /** Hands an open judgment to those who hold authority for it (REQ-12.2.2). */
    void escalate(JudgmentRow row, String reason) {
        mustBe(row, JudgmentState.OPEN);
        var bench = of(row);
        var types =
                bench.evaluation().hits().stream().map(hit -> hit.typeCode()).collect(Collectors.toSet());
        var barred = new HashSet<>(bench.barred().recused());
        barred.addAll(bench.barred().judgedBefore());
        barred.addAll(Arrays.asList(row.handlers));
        barred.addAll(Arrays.asList(row.harmed));
        barred.add(caller.id());
        var candidates = grants.standing().stream()
                .filter(grant -> grant.inForceAt(bench.now()) && grant.covers(bench.centres()))
                .filter(grant -> types.stream().allMatch(grant::coversType))
                .map(Grant::staffId)
                .filter(staff -> !barred.contains(staff))
                .distinct()
                .sorted()
                .toList();
        store.add(row.judgmentId, Ids.next(), new Escalation(caller.id(), reason, candidates, clock.instant()));
        record("JUDGMENT_ESCALATED", row, Map.of("candidates", candidates));
    }

    /** A second person with authority looks at what was signed. */
    void countersign(JudgmentRow row, boolean agrees, String reason) {
        mustBe(row, JudgmentState.SIGNED);
        if (store.countersignature(row.judgmentId).isPresent()) {
            throw Problems.conflict(Text.of("すでに確認の署名があります。", "It is countersigned already."));
        }
        var violations = new Violations();
        violations.addIf(
                caller.id().equals(row.decidedBy),
                "COUNTERSIGNER_IS_DECIDER",
                null,
                "REQ-5.4.3",
                "判定した本人は確認の署名をできません。",
                "The one who decided does not countersign.");
        var reasons = new java.util.ArrayList<>(PeopleRules.against(of(row)));
        reasons.addAll(violations.found());
        if (!reasons.isEmpty()) {
            throw Problems.rulesNotMet(Text.of("確認の署名はできません。", "You cannot countersign."), List.copyOf(reasons));
        }
        store.add(row.judgmentId, new Countersignature(caller.id(), agrees, reason, clock.instant()));
        record("JUDGMENT_COUNTERSIGNED", row, Map.of("agrees", agrees));
    }

    /** The second look is still owed: one person looked alone, or the company is the cause (REQ-5.4.3, REQ-6.0.3). */
    boolean countersignDue(JudgmentRow row) {
        return row.state == JudgmentState.SIGNED
                && Arrays.stream(row.flags)
                        .anyMatch(flag -> flag.startsWith("FEWER_THAN_TWO_OPINIONS") || flag.equals("COMPANY_CAUSED"))
                && store.countersignature(row.judgmentId).isEmpty();
    }

    private Set<String> judgedBefore(JudgmentRow row) {
        var before = new TreeSet<String>();
        if (row.reviewOf != null) {
            judgments.row(row.reviewOf).ifPresent(first -> before.add(first.decidedBy));
            store.countersignature(row.reviewOf).ifPresent(second -> before.add(second.signer()));
        }
        return before;
    }

    /** The centres of the matter's contacts, from the contact or else from the staff who took it. */
    private Set<String> centres(FactSheet facts) {
        var centres = new TreeSet<String>();
        for (var contact : facts.contacts()) {
            if (contact.sameMatter() && contact.centreId() != null) {
                centres.add(contact.centreId());
            } else if (contact.sameMatter()) {
                contact.staffIds().forEach(staff -> registry.centreOf(staff).ifPresent(centres::add));
            }
        }
        return centres;
    }

    static void mustBe(JudgmentRow row, JudgmentState needed) {
        if (row.state != needed) {
            throw Problems.conflict(Text.of(
                    "判定は " + row.state + " です（必要: " + needed + "）。",
                    "The judgment is " + row.state + ", not " + needed + "."));
        }
    }

    private void record(String action, JudgmentRow row, Map<String, ?> details) {
        audit.record(action, "judgment", row.judgmentId.toString(), null, details);
    }
}
