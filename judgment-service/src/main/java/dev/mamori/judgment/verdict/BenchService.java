package dev.mamori.judgment.verdict;

import dev.mamori.judgment.authority.Grant;
import dev.mamori.judgment.authority.GrantStore;
import dev.mamori.judgment.criteria.CriteriaSet;
import dev.mamori.judgment.criteria.CriteriaSetStore;
import dev.mamori.judgment.evaluation.Evaluation;
import dev.mamori.judgment.evaluation.EvaluationStore;
import dev.mamori.judgment.evaluation.FactSheet;
import dev.mamori.judgment.registry.RegistryStore;
import dev.mamori.judgment.verdict.BenchStore.Countersignature;
import dev.mamori.judgment.verdict.BenchStore.Escalation;
import dev.mamori.judgment.verdict.BenchStore.Recusal;
import dev.mamori.platform.data.Actor;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.events.Feed;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who sits over a judgment, in the client's transaction that the resource opened. */
@ApplicationScoped
public class BenchService {
    static final String OUT_OF_MANDATE = "dev.mamori.judgment.out-of-mandate.v1";

    private final JudgmentStore judgments;
    private final BenchStore store;
    private final EvaluationStore evaluations;
    private final CriteriaSetStore sets;
    private final GrantStore grants;
    private final RegistryStore registry;
    private final Caller caller;
    private final Audit audit;
    private final Feed feed;
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
            Feed feed,
            Clock clock) {
        this.judgments = judgments;
        this.store = store;
        this.evaluations = evaluations;
        this.sets = sets;
        this.grants = grants;
        this.registry = registry;
        this.caller = caller;
        this.audit = audit;
        this.feed = feed;
        this.clock = clock;
    }

    /** The caller and the facts beside each other, with the set that the judgment names. */
    public Bench of(JudgmentRow row) {
        return of(row, kept -> sets.ofVersion(row.criteriaSetVersion)
                .orElseGet(() -> setAt(row.conductAt, kept.result())));
    }

    /**
     * The same with the set in force when the conduct happened that the ruling cites. A later contact under a later set
     * does not change by what earlier conduct is judged.
     */
    Bench of(JudgmentRow row, Ruling ruling) {
        return of(row, kept -> Signature.latestHit(ruling, kept.result(), kept.facts())
                .flatMap(hit -> sets.ofVersion(hit.criteriaSetVersion()))
                .orElseGet(() -> setAt(Signature.conductAt(ruling, kept.result(), kept.facts()), kept.result())));
    }

    /** The set in force at a moment; the evaluation's own where there was none. */
    CriteriaSet setAt(Instant moment, Evaluation evaluation) {
        return sets.inForceAt(moment)
                .or(() -> sets.find(evaluation.criteriaSetId()))
                .orElseThrow();
    }

    private Bench of(JudgmentRow row, Function<EvaluationStore.Kept, CriteriaSet> set) {
        var evaluation = evaluations.find(row.evaluationId).orElseThrow();
        var named = concerned(row, evaluation.facts());
        var recused = recused(row);
        var judgedBefore = judgedBefore(row);
        var heard = judgments.opinions(row.judgmentId).stream()
                .filter(opinion -> Stream.of(named.handlers(), named.harmed(), recused, judgedBefore)
                        .noneMatch(barred -> barred.contains(opinion.author())))
                .toList();
        return new Bench(
                caller.id(),
                caller.kind() == Actor.Kind.PERSON && caller.staffId().isPresent(),
                grants.of(caller.id()),
                named.handlers(),
                named.harmed(),
                centres(evaluation.facts()),
                heard.stream().map(Opinion::author).collect(Collectors.toSet()),
                new Bench.Barred(
                        recused,
                        judgedBefore,
                        heard.stream().anyMatch(opinion -> opinion.capacity() == Opinion.Capacity.SPECIALIST),
                        Set.of(evaluations.evaluatedBy(row.evaluationId))),
                evaluation.facts(),
                evaluation.result(),
                set.apply(evaluation),
                clock.instant());
    }

    /** Why the caller's opinion would be nobody's who looks at it afresh from outside (REQ-5.4.3, REQ-5.5.2, REQ-15.3). */
    List<Violation> againstOpinion(JudgmentRow row) {
        var facts = evaluations.find(row.evaluationId).orElseThrow().facts();
        var named = concerned(row, facts);
        var violations = new Violations();
        violations.addIf(
                named.handlers().contains(caller.id()) || named.harmed().contains(caller.id()),
                "OPINION_OF_ONE_CONCERNED",
                null,
                "REQ-5.5.2",
                "対応した人・被害を受けた人は意見を出せません。",
                "Who handled it or was harmed gives no opinion on it.");
        violations.addIf(
                recused(row).contains(caller.id()),
                "OPINION_OF_ONE_RECUSED",
                null,
                "REQ-5.5.2",
                "忌避・回避を申し出た人は意見を出せません。別の人に依頼してください。",
                "Who is recused gives no opinion on it: ask somebody else.");
        violations.addIf(
                judgedBefore(row).contains(caller.id()),
                "OPINION_OF_ONE_WHO_JUDGED",
                null,
                "REQ-15.3",
                "前に判定した人・確認の署名をした人は、再判定に意見を出せません。別の人に依頼してください。",
                "Who judged or countersigned it before gives no opinion when it is judged again: ask somebody else.");
        return violations.found();
    }

    private Set<String> recused(JudgmentRow row) {
        return store.recusals(row.judgmentId).stream().map(Recusal::staffId).collect(Collectors.toSet());
    }

    /** By all that is known now: sheets that came after the judgment was opened as well. */
    private EvaluationStore.Named concerned(JudgmentRow row, FactSheet facts) {
        var now = evaluations.named(row.caseId, facts);
        var handlers = new TreeSet<>(now.handlers());
        var harmed = new TreeSet<>(now.harmed());
        var judged = new ArrayList<>(judgments.chain(row));
        judged.add(row);
        for (var one : judged) {
            handlers.addAll(List.of(one.handlers));
            harmed.addAll(List.of(one.harmed));
        }
        return new EvaluationStore.Named(handlers, harmed, now.contactIds());
    }

    /** Takes oneself off the bench; nobody needs to agree (REQ-5.5.2). */
    void recuse(JudgmentRow row, String reason) {
        mustBe(row, JudgmentState.OPEN);
        if (recused(row).contains(caller.id())) {
            throw Problems.conflict(Text.of("すでに回避を申し出ています。", "You are recused already."));
        }
        store.add(row.judgmentId, new Recusal(caller.id(), reason, clock.instant()));
        record("JUDGE_RECUSED", row, Map.of("staffId", caller.id()));
    }

    /**
     * Hands an open judgment to those who hold authority for it (REQ-12.2.2).
     *
     * @param outOfMandate it leaves what was agreed with the client: others are told (guideline L450, REQ-12.5.8)
     */
    void escalate(JudgmentRow row, String reason, boolean outOfMandate) {
        mustBe(row, JudgmentState.OPEN);
        var bench = of(row);
        var types = bench.typesReached();
        var barred = new HashSet<>(bench.barred().recused());
        barred.addAll(bench.barred().judgedBefore());
        barred.addAll(bench.handlers());
        barred.addAll(bench.harmed());
        barred.add(caller.id());
        var candidates = grants.standing().stream()
                .filter(grant -> grant.inForceAt(bench.now()) && grant.covers(bench.centres()))
                .filter(grant -> types.stream().allMatch(grant::coversType))
                .map(Grant::staffId)
                .filter(staff -> !barred.contains(staff))
                .distinct()
                .sorted()
                .toList();
        store.add(
                row.judgmentId,
                Ids.next(),
                new Escalation(caller.id(), reason, candidates, clock.instant(), outOfMandate));
        record("JUDGMENT_ESCALATED", row, Map.of("candidates", candidates, "outOfMandate", outOfMandate));
        if (outOfMandate) {
            feed.append(
                    OUT_OF_MANDATE,
                    row.judgmentId.toString(),
                    Map.of("judgmentId", row.judgmentId, "caseId", row.caseId, "escalatedAt", clock.instant()));
        }
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
        var reasons = new ArrayList<>(PeopleRules.against(of(row), List.of(row.typeCodes)));
        reasons.addAll(violations.found());
        if (!reasons.isEmpty()) {
            throw Problems.rulesNotMet(Text.of("確認の署名はできません。", "You cannot countersign."), List.copyOf(reasons));
        }
        store.add(row.judgmentId, new Countersignature(caller.id(), agrees, reason, clock.instant()));
        record("JUDGMENT_COUNTERSIGNED", row, Map.of("agrees", agrees));
    }

    /**
     * The second look is still owed: one person looked alone, or the company is the cause (REQ-5.4.3, REQ-6.0.3), or who
     * looked second dissents. Only one who agrees settles it, or a third who judged it again and came to the same.
     */
    boolean countersignDue(JudgmentRow row) {
        var second = store.countersignature(row.judgmentId);
        var owed = second.isPresent()
                || Arrays.stream(row.flags)
                        .anyMatch(flag -> flag.startsWith("FEWER_THAN_TWO_OPINIONS") || flag.equals("COMPANY_CAUSED"));
        return row.state == JudgmentState.SIGNED
                && owed
                && second.filter(Countersignature::agrees).isEmpty()
                && judgments.reviewsOf(row.judgmentId).stream().noneMatch(review -> review.verdict() == row.verdict);
    }

    private Set<String> judgedBefore(JudgmentRow row) {
        var before = new TreeSet<String>();
        for (var earlier : judgments.chain(row)) {
            before.add(earlier.decidedBy);
            store.countersignature(earlier.judgmentId).ifPresent(second -> before.add(second.signer()));
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
