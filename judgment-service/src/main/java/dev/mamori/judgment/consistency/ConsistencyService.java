package dev.mamori.judgment.consistency;

import dev.mamori.judgment.consistency.ConsistencyStore.Doubled;
import dev.mamori.judgment.consistency.ConsistencyView.AgreementView;
import dev.mamori.judgment.consistency.ConsistencyView.DueView;
import dev.mamori.judgment.consistency.ConsistencyView.DuesView;
import dev.mamori.judgment.consistency.ConsistencyView.FairnessView;
import dev.mamori.judgment.consistency.ConsistencyView.GroupView;
import dev.mamori.judgment.consistency.ConsistencyView.OneView;
import dev.mamori.judgment.consistency.ConsistencyView.PairView;
import dev.mamori.judgment.consistency.ConsistencyView.SimilarView;
import dev.mamori.judgment.criteria.TemplateStore;
import dev.mamori.judgment.evaluation.ErasedStore;
import dev.mamori.judgment.evaluation.EvaluationStore;
import dev.mamori.judgment.verdict.BenchService;
import dev.mamori.judgment.verdict.Features;
import dev.mamori.judgment.verdict.JudgmentReadService;
import dev.mamori.judgment.verdict.JudgmentRow;
import dev.mamori.judgment.verdict.JudgmentState;
import dev.mamori.judgment.verdict.JudgmentStore;
import dev.mamori.judgment.verdict.PeopleRules;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares judgments with each other, in the client's transaction that the resource opened. */
@ApplicationScoped
class ConsistencyService {
    private static final int COMPARED = 500;
    private static final int SHOWN = 10;
    private static final Duration PERIOD = Duration.ofDays(365);

    private final ConsistencyStore store;
    private final JudgmentReadService reading;
    private final JudgmentStore judgments;
    private final EvaluationStore evaluations;
    private final ErasedStore erased;
    private final BenchService benches;
    private final TemplateStore templates;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    ConsistencyService(
            ConsistencyStore store,
            JudgmentReadService reading,
            JudgmentStore judgments,
            EvaluationStore evaluations,
            ErasedStore erased,
            BenchService benches,
            TemplateStore templates,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.reading = reading;
        this.judgments = judgments;
        this.evaluations = evaluations;
        this.erased = erased;
        this.benches = benches;
        this.templates = templates;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** Past judgments that share a line with this one, the most alike first (REQ-5.5.4). */
    SimilarView similar(UUID judgmentId) {
        var row = reading.read(judgmentId);
        var features = features(row);
        return new SimilarView(store.sharing(features.hitCodes(), judgmentId, COMPARED).stream()
                .map(past -> Map.entry(past, Likeness.of(features, row.verdict, past)))
                .sorted(Comparator.comparingDouble((Map.Entry<Past, Likeness> one) ->
                                -one.getValue().score())
                        .thenComparing(one -> one.getKey().judgmentId()))
                .limit(SHOWN)
                .map(one -> view(one.getKey(), one.getValue()))
                .toList());
    }

    /** Takes a blind second look of another person with authority (REQ-6.0.5). */
    void look(UUID judgmentId, SecondLookRequest given) {
        erased.mustKeepCase(judgments.caseOf(judgmentId).orElseThrow(Problems::notFound));
        var row = judgments.row(judgmentId).orElseThrow(Problems::notFound);
        if (row.state != JudgmentState.SIGNED || store.looked(judgmentId)) {
            throw Problems.conflict(Text.of(
                    "署名済みで、まだ二重判定のない判定だけが対象です。",
                    "Only a signed judgment without a second look can be judged a second time."));
        }
        knownTypes(given);
        var reasons = new ArrayList<>(PeopleRules.against(benches.of(row), List.of(row.typeCodes)));
        if (caller.id().equals(row.decidedBy)) {
            reasons.add(Violation.of(
                    "SECOND_JUDGE_IS_FIRST", Text.of("最初に判定した本人です。[REQ-6.0.5]", "You judged it first. [REQ-6.0.5]")));
        }
        if (!reasons.isEmpty()) {
            throw Problems.rulesNotMet(
                    Text.of("二重判定はできません。", "You cannot take the second look."), List.copyOf(reasons));
        }
        store.add(judgmentId, caller.id(), given.verdict(), given.typeCodes(), given.reason(), clock.instant());
        audit.record("SECOND_LOOK_TAKEN", "judgment", judgmentId.toString(), null, Map.of());
    }

    /** A type that does not exist would count as disagreement for ever. */
    private void knownTypes(SecondLookRequest given) {
        var reasons = new ArrayList<Violation>();
        for (int i = 0; i < given.typeCodes().size(); i++) {
            if (!templates.knowsType(given.typeCodes().get(i))) {
                reasons.add(Violation.at(
                        "/typeCodes/" + i,
                        "TYPE_UNKNOWN",
                        Text.of(
                                "その類型はありません。" + String.join("・", templates.typeCodes()) + " のいずれかです。",
                                "There is no such type: one of " + String.join(", ", templates.typeCodes()) + ".")));
            }
        }
        if (!reasons.isEmpty()) {
            throw Problems.unprocessable(Text.of("二重判定の内容に問題があります。", "The second look cannot be taken."), reasons);
        }
    }

    DuesView due() {
        return new DuesView(store.due(caller.id(), 50).stream()
                .map(due -> new DueView(due.judgmentId(), due.caseId(), due.evaluationId(), due.decidedAt()))
                .toList());
    }

    ConsistencyView consistency() {
        var doubled = store.doubled();
        var types = doubled.stream()
                .flatMap(one -> Stream.concat(one.firstTypes().stream(), one.secondTypes().stream()))
                .distinct()
                .sorted()
                .toList();
        var byType = types.stream()
                .map(type -> agreement(
                        type,
                        doubled,
                        one -> new Kappa.Pair(
                                String.valueOf(one.firstTypes().contains(type)),
                                String.valueOf(one.secondTypes().contains(type)))))
                .toList();
        var byCentre = doubled.stream()
                .collect(Collectors.groupingBy(one -> one.centreId() == null ? "-" : one.centreId()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(centre -> agreement(
                        centre.getKey(),
                        centre.getValue(),
                        one -> new Kappa.Pair(one.first().name(), one.second().name())))
                .toList();
        return new ConsistencyView(doubled.size(), byType, byCentre, inconsistent());
    }

    /** Reading it leaves an entry in the audit trail, because it tells of judges by name. */
    FairnessView fairness() {
        audit.record("FAIRNESS_READ", "judgment", "-", null, Map.of());
        var counts = store.groups(since());
        var totals = counts.stream()
                .collect(Collectors.groupingBy(
                        one -> one.groupBy() + " " + one.group(),
                        Collectors.summingLong(ConsistencyStore.GroupCount::count)));
        return new FairnessView(counts.stream()
                .map(one -> new GroupView(
                        one.groupBy(),
                        one.group(),
                        one.verdict(),
                        one.count(),
                        Math.round(1000.0 * one.count() / totals.get(one.groupBy() + " " + one.group())) / 1000.0))
                .toList());
    }

    private List<PairView> inconsistent() {
        var pairs = new ArrayList<PairView>();
        var seen = new java.util.HashMap<List<String>, List<Past>>();
        for (var past : store.since(since(), 10_000)) {
            var earlier = seen.computeIfAbsent(past.features().hitCodes(), codes -> new ArrayList<>());
            earlier.stream()
                    .filter(other ->
                            Likeness.of(past.features(), past.verdict(), other).inconsistent())
                    .forEach(other -> pairs.add(new PairView(
                            past.judgmentId(),
                            past.verdict(),
                            other.judgmentId(),
                            other.verdict(),
                            past.features().hitCodes())));
            earlier.add(past);
        }
        return pairs.size() > 200 ? List.copyOf(pairs.subList(pairs.size() - 200, pairs.size())) : List.copyOf(pairs);
    }

    private Features features(JudgmentRow row) {
        var kept = evaluations.find(row.evaluationId).orElseThrow();
        var validity =
                judgments.ruling(row).map(ruling -> ruling.validity().value()).orElse("UNKNOWN");
        return Features.of(kept.facts(), kept.result(), validity, null);
    }

    private Instant since() {
        return clock.instant().minus(PERIOD);
    }

    private static AgreementView agreement(String of, List<Doubled> doubled, Function<Doubled, Kappa.Pair> pair) {
        var pairs = doubled.stream().map(pair).toList();
        var agreed =
                pairs.stream().filter(one -> one.first().equals(one.second())).count();
        var kappa = Kappa.of(pairs);
        return new AgreementView(
                of,
                pairs.size(),
                Math.round(1000.0 * agreed / pairs.size()) / 1000.0,
                kappa.isPresent() ? Math.round(1000 * kappa.getAsDouble()) / 1000.0 : null);
    }

    private static OneView view(Past past, Likeness likeness) {
        return new OneView(
                past.judgmentId(),
                past.caseId(),
                past.verdict(),
                past.criteriaCodes(),
                past.decidedAt(),
                Math.round(1000 * likeness.score()) / 1000.0,
                likeness.inconsistent(),
                likeness.differences());
    }
}
