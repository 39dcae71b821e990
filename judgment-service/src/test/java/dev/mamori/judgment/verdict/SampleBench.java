package dev.mamori.judgment.verdict;

import dev.mamori.judgment.authority.Grant;
import dev.mamori.judgment.criteria.Channel;
import dev.mamori.judgment.criteria.CriteriaSet;
import dev.mamori.judgment.criteria.DraftTerms;
import dev.mamori.judgment.criteria.SegmentKind;
import dev.mamori.judgment.criteria.Template;
import dev.mamori.judgment.criteria.TemplateReader;
import dev.mamori.judgment.criteria.TermsReader;
import dev.mamori.judgment.evaluation.Engine;
import dev.mamori.judgment.evaluation.FactSheet;
import dev.mamori.judgment.evaluation.FactSheet.Answer;
import dev.mamori.judgment.evaluation.FactSheet.Conduct;
import dev.mamori.judgment.evaluation.PhraseRules;
import dev.mamori.platform.web.Violation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What lies before the judge: a call with confirmed words, its evaluation and the judge's grants. */
final class SampleBench {
    static final Template TEMPLATE = TemplateReader.read(TemplateReader.CCAJ_DEFAULT);
    static final Engine ENGINE = new Engine(PhraseRules.read(PhraseRules.JAPANESE));
    static final CriteriaSet SET = new CriteriaSet(
            new UUID(0, 1),
            "AOZ-2026.2",
            TEMPLATE,
            TermsReader.read(new DraftTerms("CCAJ-DEFAULT", null, null, null, null, null), TEMPLATE, null)
                    .terms());
    static final Instant CALL = Instant.parse("2026-11-09T10:20:00Z");
    static final Instant NOW = Instant.parse("2026-11-11T01:00:00Z");
    static final Grant GRANT = new Grant(
            "CM-0003",
            "CTR-S2",
            NOW.minus(Duration.ofDays(30)),
            NOW.plus(Duration.ofDays(30)),
            LocalDate.of(2026, 1, 15),
            null);

    private SampleBench() {}

    static List<String> codes(RulingBuilder ruling, Bench bench) {
        return codes(ruling.ruling(), bench);
    }

    static List<String> codes(Ruling ruling, Bench bench) {
        return VerdictRules.against(ruling, bench).stream().map(Violation::code).toList();
    }

    static Grant grant(String centre, Instant until, Instant withdrawnAt) {
        return new Grant(
                "CM-0003", centre, NOW.minus(Duration.ofDays(2)), until, LocalDate.of(2026, 1, 1), withdrawnAt);
    }

    static Bench bench(Answer companyCaused, String... confirmed) {
        return bench(facts(companyCaused, confirmed), List.of(GRANT));
    }

    static Bench bench(List<Grant> grants) {
        return bench(facts(Answer.NO, "ABUSE.SLUR_OR_DIE"), grants);
    }

    static Bench bench(FactSheet facts, List<Grant> grants) {
        return bench(facts, grants, Bench.Barred.NOBODY);
    }

    static Bench bench(FactSheet facts, List<Grant> grants, Bench.Barred barred) {
        return new Bench(
                "CM-0003",
                true,
                grants,
                Set.of("OP-0305"),
                Set.of("OP-0305"),
                Set.of("CTR-S2"),
                Set.of("SV-0012"),
                barred,
                facts,
                ENGINE.evaluate(facts, moment -> Optional.of(SET)),
                SET,
                NOW);
    }

    static FactSheet facts(Answer companyCaused, String... confirmed) {
        var end = CALL.plus(Duration.ofMinutes(10));
        var contact = new FactSheet.Contact(
                "K1",
                Channel.PHONE,
                "AOZ-WASH",
                "CTR-S2",
                CALL,
                end,
                List.of("OP-0305"),
                true,
                false,
                List.of(new FactSheet.Segment(SegmentKind.TALK, CALL, end)),
                null,
                null);
        var conduct = new ArrayList<Conduct>();
        for (var code : confirmed) {
            conduct.add(new Conduct(
                    "W-" + code,
                    "K1",
                    CALL.plusSeconds(60),
                    conduct.size() + 1,
                    "（言葉）",
                    null,
                    null,
                    List.of(new FactSheet.ConfirmedCode(code, "SV-0012"))));
        }
        return new FactSheet(
                1,
                null,
                "K1",
                "CONTRACTED",
                companyCaused,
                NOW,
                null,
                null,
                List.of(contact),
                conduct,
                null,
                null,
                null);
    }
}
