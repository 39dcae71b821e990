package dev.mamori.judgment.evaluation;

import dev.mamori.judgment.criteria.CriteriaSet;
import dev.mamori.judgment.criteria.CriteriaSetStore;
import dev.mamori.judgment.registry.RegistryStore;
import dev.mamori.platform.data.Actor;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.ProblemException;
import dev.mamori.platform.web.ProblemType;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Evaluates facts by the sets in force and keeps both, in the client's transaction that the resource opened. */
@ApplicationScoped
class EvaluationService {
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    private final Engine engine = new Engine(Suggester.standard());
    private final EvaluationStore store;
    private final ErasedStore erased;
    private final CriteriaSetStore sets;
    private final RegistryStore registry;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    EvaluationService(
            EvaluationStore store,
            ErasedStore erased,
            CriteriaSetStore sets,
            RegistryStore registry,
            Caller caller,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.erased = erased;
        this.sets = sets;
        this.registry = registry;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    EvaluationStore.Kept evaluate(FactSheet sent) {
        var checked = sent.asOf() == null ? sent.knownAt(clock.instant()) : sent;
        check(checked);
        mustBeKept(checked);
        var facts = withKnownConfirmers(checked);
        var known = new HashMap<Instant, Optional<CriteriaSet>>();
        var evaluation = new EvaluationStore.Kept(Ids.next(), clock.instant(), facts, evaluated(facts, known));
        store.add(evaluation, caller.id());
        audit.record(
                "FACTS_EVALUATED",
                "evaluation",
                evaluation.id().toString(),
                null,
                Map.of(
                        "criteriaSetVersion", evaluation.result().criteriaSetVersion(),
                        "hits",
                                evaluation.result().hits().stream()
                                        .map(Evaluation.Finding::code)
                                        .toList()));
        return evaluation;
    }

    /** Words about what is erased do not come in again by a sheet that was on its way. */
    private void mustBeKept(FactSheet facts) {
        if (facts.caseId() != null) {
            erased.mustKeepCase(UUID.fromString(facts.caseId()));
        } else {
            facts.contacts().stream()
                    .map(FactSheet.Contact::contactId)
                    .distinct()
                    .sorted()
                    .forEach(erased::mustKeepContact);
        }
    }

    /** Codes for words that are not stored. */
    SuggestionsView suggest(SuggestionRequest words) {
        var at = words.at() == null ? clock.instant() : words.at();
        var contact =
                new FactSheet.Contact("-", words.channel(), null, null, at, at, null, null, null, null, null, null);
        var conduct = new FactSheet.Conduct(
                "-",
                "-",
                at,
                null,
                words.verbatim(),
                words.manner(),
                FactSheet.ConductKind.VERBATIM,
                null,
                null,
                words.detections().stream()
                        .map(one -> new FactSheet.Detection(one.code(), one.detector()))
                        .toList());
        var facts = new FactSheet(
                1, null, null, null, null, at, null, null, List.of(contact), List.of(conduct), null, null, null);
        return new SuggestionsView(evaluated(facts, new HashMap<>()).suggestions().stream()
                .map(EvaluationView.SuggestionView::of)
                .toList());
    }

    private Evaluation evaluated(FactSheet facts, Map<Instant, Optional<CriteriaSet>> known) {
        try {
            return engine.evaluate(facts, moment -> known.computeIfAbsent(moment, sets::inForceAt));
        } catch (NoSetInForce none) {
            throw new ProblemException(
                            ProblemType.UNPROCESSABLE,
                            Text.of(
                                    "その時点（" + none.moment() + "）で有効な判定基準がありません。[REQ-0.5]",
                                    "No criteria set was in force at " + none.moment() + ". [REQ-0.5]"),
                            none)
                    .with("moment", none.moment().toString());
        }
    }

    /** All faults of the sheet at once; a queue of another client is unknown here. */
    private void check(FactSheet facts) {
        var reasons = new ArrayList<Violation>(FactSheetCheck.of(facts));
        var queues = registry.queueIds();
        for (int i = 0; i < facts.contacts().size(); i++) {
            var queue = facts.contacts().get(i).queueId();
            if (queue != null && !queues.contains(queue)) {
                reasons.add(Violation.at(
                        "/contacts/" + i + "/queueId",
                        "QUEUE_UNKNOWN",
                        Text.of(
                                "窓口 " + queue + " は、このクライアントの窓口として登録されていません。登録: " + String.join("・", queues) + "。",
                                "The queue " + queue + " is not registered for this client; registered are "
                                        + String.join(", ", queues) + ".")));
            }
        }
        asOf(facts, reasons);
        if (!reasons.isEmpty()) {
            throw onlyUnknown(reasons)
                    ? new ProblemException(
                                    ProblemType.UNKNOWN_REFERENCE,
                                    Text.of("登録されていない窓口があります。", "A queue is not registered."))
                            .violations(reasons)
                    : Problems.unprocessable(Text.of("事実シートに問題があります。", "The fact sheet cannot be evaluated."), reasons);
        }
    }

    /** Facts are not known ahead of time; two machines' clocks may differ a little. */
    private void asOf(FactSheet facts, List<Violation> reasons) {
        var now = clock.instant();
        if (facts.asOf().isAfter(now.plus(CLOCKS_APART))) {
            reasons.add(Violation.at(
                    "/asOf",
                    "AS_OF_IN_FUTURE",
                    Text.of(
                            "asOf（" + facts.asOf() + "）が現在（" + now + "）より後です。省略すると現在の時刻になります。[REQ-15.8]",
                            "asOf (" + facts.asOf() + ") lies after now (" + now
                                    + "); left out, it is now. [REQ-15.8]")));
        }
    }

    /**
     * Marks confirmations of people whom nobody knows: anybody's name would else turn a suggestion into a hit (REQ-2.2,
     * REQ-6.3.6). The sheet is evaluated nevertheless, because a limit or a threat in it does not wait for a registry.
     */
    private FactSheet withKnownConfirmers(FactSheet facts) {
        var known = new HashMap<String, Boolean>();
        return facts.withConduct(facts.conduct().stream()
                .map(said -> said.withConfirmedCodes(said.confirmedCodes().stream()
                        .map(code -> code.confirmedBy() == null
                                        || code.confirmedBy().isBlank()
                                        || known.computeIfAbsent(code.confirmedBy(), this::isPerson)
                                ? code
                                : code.byNobodyKnown())
                        .toList()))
                .toList());
    }

    private boolean isPerson(String staffId) {
        return registry.centreOf(staffId).isPresent()
                || caller.kind() == Actor.Kind.PERSON && caller.id().equals(staffId);
    }

    private static boolean onlyUnknown(List<Violation> reasons) {
        return reasons.stream().allMatch(reason -> reason.code().equals("QUEUE_UNKNOWN"));
    }
}
