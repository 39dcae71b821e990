package dev.mamori.judgment.statement;

import dev.mamori.judgment.criteria.CriteriaSet;
import dev.mamori.judgment.criteria.CriteriaSetStore;
import dev.mamori.judgment.criteria.Template;
import dev.mamori.judgment.evaluation.Evaluation;
import dev.mamori.judgment.evaluation.EvaluationStore;
import dev.mamori.judgment.registry.ReaderService;
import dev.mamori.judgment.registry.RegistryStore;
import dev.mamori.judgment.statement.StatementView.AnswerView;
import dev.mamori.judgment.statement.StatementView.LineView;
import dev.mamori.judgment.statement.StatementView.OpinionView;
import dev.mamori.judgment.statement.StatementView.ReviewView;
import dev.mamori.judgment.statement.StatementView.SecondView;
import dev.mamori.judgment.statement.StatementView.SignerView;
import dev.mamori.judgment.verdict.Account;
import dev.mamori.judgment.verdict.BenchStore.Countersignature;
import dev.mamori.judgment.verdict.JudgmentReadService;
import dev.mamori.judgment.verdict.JudgmentRow;
import dev.mamori.judgment.verdict.JudgmentStore;
import dev.mamori.judgment.verdict.Opinion;
import dev.mamori.judgment.verdict.Ruling;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells in plain words how a signed judgment came about, in the client's transaction; each reading is logged. */
@ApplicationScoped
class StatementService {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter JA =
            DateTimeFormatter.ofPattern("yyyy年M月d日 H時mm分").withZone(JAPAN);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM yyyy, H:mm 'JST'", Locale.ENGLISH)
            .withZone(JAPAN);
    private static final List<Text> NOTES = List.of(
            Text.of(
                    "この判定は要求の内容とは別のものです。妥当な要求には、判定にかかわらず対応します。",
                    "This verdict does not touch what is owed: a valid request is met whatever the verdict."),
            Text.of(
                    "結果に納得がいかない場合は、別の判断権者による再判定を求めることができます。両方の結果が記録に残ります。",
                    "Who disagrees may ask that another person judges again; both results stay on record."));

    private final JudgmentReadService reading;
    private final JudgmentStore judgments;
    private final EvaluationStore evaluations;
    private final CriteriaSetStore sets;
    private final RegistryStore registry;
    private final ReaderService readers;
    private final Audit audit;

    StatementService(
            JudgmentReadService reading,
            JudgmentStore judgments,
            EvaluationStore evaluations,
            CriteriaSetStore sets,
            RegistryStore registry,
            ReaderService readers,
            Audit audit) {
        this.reading = reading;
        this.judgments = judgments;
        this.evaluations = evaluations;
        this.sets = sets;
        this.registry = registry;
        this.readers = readers;
        this.audit = audit;
    }

    StatementView of(UUID judgmentId) {
        var row = reading.read(judgmentId);
        var ruling = judgments
                .ruling(row)
                .orElseThrow(() -> Problems.conflict(
                        Text.of("まだ署名されていない判定には理由書がありません。", "An open judgment has no statement of reasons yet.")));
        var evaluation = evaluations.find(row.evaluationId).orElseThrow().result();
        var set = sets.ofVersion(row.criteriaSetVersion).orElseThrow();
        var account = reading.account(row);
        var outside = readers.outside();
        audit.record("STATEMENT_READ", "judgment", judgmentId.toString(), null, Map.of());
        var lines = lines(row, evaluation, set);
        var decider = registry.businessNameOf(row.decidedBy);
        return new StatementView(
                row.judgmentId,
                row.caseId,
                row.state,
                row.verdict,
                summary(row, decider, lines, ruling.reason(), account),
                decider,
                row.decidedAt,
                row.conductAt,
                row.criteriaSetVersion,
                sets.agreements(set.id()).stream()
                        .map(signed -> new SignerView(signed.side().name(), signed.signerName(), signed.signedAt()))
                        .toList(),
                lines,
                answers(ruling, set.template()),
                considered(ruling, set),
                ruling.considered().grounds().stream()
                        .map(ground -> new AnswerView(
                                Words.ground(ground.code()), Text.of("根拠とした", "relied on"), ground.text()))
                        .toList(),
                account.factFlow().stream()
                        .map(state -> new AnswerView(state.step().label(), Words.step(state.done()), state.reason()))
                        .toList(),
                account.opinions().stream()
                        .map(opinion -> opinion(opinion, outside))
                        .toList(),
                account.second().map(second -> second(second, outside)).orElse(null),
                account.countersignDue(),
                ruling.reason(),
                Arrays.stream(row.flags).map(Words::flag).toList(),
                row.withdrawnAt,
                account.withdrawalReason(),
                row.reviewOf,
                account.reviews().stream()
                        .map(review -> new ReviewView(
                                review.judgmentId(),
                                review.verdict() == null ? null : Words.verdict(review.verdict()),
                                review.state()))
                        .toList(),
                readers.readsInner() ? coaching(ruling, set) : null,
                NOTES);
    }

    private OpinionView opinion(Opinion opinion, boolean outside) {
        return new OpinionView(
                outside ? null : registry.businessNameOf(opinion.author()),
                Words.capacity(opinion.capacity()),
                Words.verdict(opinion.recommends()),
                outside ? null : opinion.text(),
                outside ? null : opinion.consistency(),
                opinion.givenAt());
    }

    private SecondView second(Countersignature second, boolean outside) {
        return new SecondView(
                outside ? null : registry.businessNameOf(second.signer()),
                second.agrees()
                        ? Text.of("同じ結論である", "comes to the same")
                        : Text.of("同じ結論ではない（別の判断権者が改めて判定する）", "dissents; a third person judges again"),
                second.agrees(),
                outside ? null : second.reason(),
                second.at());
    }

    /** What she reads who wants to know only: what was decided, by which line, and why. */
    private static Text summary(JudgmentRow row, String decider, List<LineView> lines, String reason, Account account) {
        var verdict = Words.verdict(row.verdict);
        var ja = JA.format(row.conductAt) + "の言動等について、" + decider + "が" + JA.format(row.decidedAt) + "に「" + verdict.ja()
                + "」と判定しました。";
        var en = "On " + EN.format(row.decidedAt) + " " + decider + " decided about the conduct of "
                + EN.format(row.conductAt) + ": " + verdict.en() + ".";
        if (!lines.isEmpty()) {
            ja += "根拠は、合意された判定基準 " + row.criteriaSetVersion + " の"
                    + lines.stream()
                            .map(line -> line.type().ja() + "「" + line.label().ja() + "」（ガイドライン " + line.seed() + "）"
                                    + figures(line)
                                            .map(said -> "［" + said.ja() + "］")
                                            .orElse(""))
                            .collect(Collectors.joining("、"))
                    + "です。";
            en += " It stands on the agreed criteria " + row.criteriaSetVersion + ": "
                    + lines.stream()
                            .map(line ->
                                    line.type().en() + " - " + line.label().en() + " (guideline " + line.seed() + ")"
                                            + figures(line)
                                                    .map(said -> " [" + said.en() + "]")
                                                    .orElse(""))
                            .collect(Collectors.joining("; "))
                    + ".";
        }
        if (lines.isEmpty()) {
            ja += "当てはまるとされた判定基準はありません（合意された判定基準 " + row.criteriaSetVersion + "）。";
            en += " It stands on no line of the agreed criteria " + row.criteriaSetVersion + ".";
        }
        if (row.erasedAt == null && reason != null && !reason.isBlank()) {
            ja += "判定した人が記した理由は「" + reason.strip() + "」です。";
            en += " The reason given: \"" + reason.strip() + "\".";
        }
        if (row.withdrawnAt != null) {
            ja += "この判定は" + JA.format(row.withdrawnAt) + "に撤回されました。";
            en += " It was withdrawn on " + EN.format(row.withdrawnAt) + ".";
        }
        for (var review : account.reviews()) {
            if (review.verdict() != null) {
                var again = Words.verdict(review.verdict());
                ja += "別の判断権者による再判定では「" + again.ja() + "」とされました。";
                en += " Another person judged it again: " + again.en() + ".";
            }
        }
        if (row.erasedAt != null) {
            ja += "言動等の記録と理由の文言は、案件の保存期間の終了などにより" + JA.format(row.erasedAt) + "に消去されました。";
            en += " The words of the record and of the reasons were erased with the case on " + EN.format(row.erasedAt)
                    + ".";
        }
        return Text.of(ja, en);
    }

    /** What was counted, where a line has figures; words stand apart, and are not read out in a sentence. */
    private static Optional<Text> figures(LineView line) {
        return line.words().isEmpty()
                ? line.found().stream()
                        .filter(said -> !said.equals(Evaluation.ERASED))
                        .findFirst()
                : Optional.empty();
    }

    private static List<LineView> lines(JudgmentRow row, Evaluation evaluation, CriteriaSet set) {
        return Arrays.stream(row.criteriaCodes)
                .map(code -> set.criterion(code).orElseThrow())
                .map(line -> {
                    var hits = evaluation.hits().stream()
                            .filter(hit -> hit.code().equals(line.code()))
                            .toList();
                    var type = set.typeOf(line);
                    return new LineView(
                            line.code(),
                            Text.of(
                                    type.mark() + type.label().ja(),
                                    type.no() + ". " + type.label().en()),
                            line.label(),
                            line.seed(),
                            hits.stream()
                                    .map(Evaluation.Finding::criteriaSetVersion)
                                    .findFirst()
                                    .orElse(row.criteriaSetVersion),
                            hits.stream().map(Evaluation.Finding::text).toList(),
                            hits.stream().flatMap(hit -> hit.words().stream()).toList());
                })
                .toList();
    }

    private static List<AnswerView> answers(Ruling ruling, Template template) {
        var answers = new ArrayList<AnswerView>();
        for (var element : template.elements()) {
            ruling.elements().stream()
                    .filter(given -> element.code().equals(given.code()))
                    .forEach(given ->
                            answers.add(new AnswerView(element.label(), Words.answer(given.met()), given.reason())));
        }
        answers.add(new AnswerView(
                Text.of("要求内容の妥当性", "Validity of the request"),
                Words.axisValue(ruling.validity().value()),
                ruling.validity().reason()));
        answers.add(new AnswerView(
                Text.of("手段・態様の相当性", "Means and manner"),
                Words.axisValue(ruling.manner().value()),
                ruling.manner().reason()));
        answers.add(new AnswerView(
                Text.of("組織の過失", "Fault of the organisation"),
                Words.answer(ruling.validity().orgFault()),
                null));
        answers.add(new AnswerView(
                Text.of("法的責任", "Legal liability"),
                Words.answer(ruling.validity().liability()),
                null));
        return List.copyOf(answers);
    }

    private static List<AnswerView> considered(Ruling ruling, CriteriaSet set) {
        var considered = new ArrayList<AnswerView>();
        var template = set.template();
        factors(ruling.weighing(), template.weighingFactors(), considered);
        factors(ruling.individualFactors(), template.individualFactors(), considered);
        if (ruling.companyCausedReason() != null) {
            considered.add(new AnswerView(
                    Text.of("会社側が起因であることについて", "That the company is the cause"),
                    Text.of("考慮した", "considered"),
                    ruling.companyCausedReason()));
        }
        ruling.companyCausedReasons()
                .forEach((type, reason) -> considered.add(new AnswerView(
                        set.template().type(type).map(one -> one.label()).orElse(Text.of(type, type)),
                        Text.of("会社側が起因であることを考慮した", "considered that the company is the cause"),
                        reason)));
        if (ruling.fewOpinionsReason() != null) {
            considered.add(new AnswerView(
                    Text.of("調査に当たった人が2人未満である理由", "Why fewer than two people looked into it"),
                    Text.of("記録した", "recorded"),
                    ruling.fewOpinionsReason()));
        }
        return List.copyOf(considered);
    }

    /**
     * What changes how one responds, the staff's own words among it: it leads to coaching and care, never stands in what
     * goes out, and never blames the one who was harmed (REQ-5.6.14, REQ-5.6.17; guideline L169, L174).
     */
    private static List<AnswerView> coaching(Ruling ruling, CriteriaSet set) {
        var coaching = new ArrayList<AnswerView>();
        for (var factor : ruling.responseFactors()) {
            set.template().responseFactors().stream()
                    .filter(label -> label.code().equals(factor.factor()))
                    .forEach(label -> coaching.add(new AnswerView(
                            label.label(),
                            Text.of(
                                    "今後の対応と支援・研修のために記録した。判定には影響せず、応対者の責任を問うものではない。",
                                    "recorded for response, care and coaching; no part of the verdict and no blame"),
                            factor.text())));
        }
        return List.copyOf(coaching);
    }

    private static void factors(List<Ruling.Factor> given, List<Template.Label> labels, List<AnswerView> considered) {
        for (var factor : given) {
            labels.stream()
                    .filter(label -> label.code().equals(factor.factor()))
                    .forEach(label -> considered.add(
                            new AnswerView(label.label(), Text.of("考慮した", "considered"), factor.text())));
        }
    }

    /** A moment as the Japanese page prints it. */
    static String japanese(Instant moment) {
        return JA.format(moment);
    }
}
