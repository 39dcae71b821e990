package dev.mamori.judgment.verdict;

import static dev.mamori.judgment.verdict.SampleBench.CALL;
import static dev.mamori.judgment.verdict.SampleBench.ENGINE;
import static dev.mamori.judgment.verdict.SampleBench.NOW;
import static dev.mamori.judgment.verdict.SampleBench.SET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.judgment.criteria.Channel;
import dev.mamori.judgment.evaluation.EvaluationStore.Kept;
import dev.mamori.judgment.evaluation.FactSheet;
import dev.mamori.judgment.evaluation.FactSheet.Answer;
import dev.mamori.judgment.evaluation.FactSheet.Conduct;
import dev.mamori.judgment.evaluation.FactSheet.ConductKind;
import dev.mamori.judgment.evaluation.FactSheet.ConfirmedCode;
import dev.mamori.judgment.evaluation.FactSheet.Contact;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("REQ-13.1: what a later evaluation tells otherwise")
class LaterFactsRulesTest {
    private static final List<String> JUDGED = List.of("K1");
    private static final Kept FIRST = kept(Answer.NO, true, said("馬鹿野郎", null, "ABUSE.SLUR_OR_DIE"));

    @Test
    @DisplayName("the same facts and a longer list of other contacts differ in nothing")
    void same() {
        assertThat(LaterFacts.differ(FIRST, kept(Answer.NO, true, said("馬鹿野郎", null, "ABUSE.SLUR_OR_DIE")), JUDGED))
                .isFalse();
        var other = new Conduct(
                "W2",
                "K2",
                CALL.plusSeconds(9),
                2,
                "殺すぞ",
                null,
                ConductKind.VERBATIM,
                List.of(new ConfirmedCode("THREAT.HARM_SPOKEN", "SV-0012")));
        assertThat(LaterFacts.differ(
                        FIRST, kept(Answer.NO, true, said("馬鹿野郎", null, "ABUSE.SLUR_OR_DIE"), other), JUDGED))
                .isFalse();
    }

    @Test
    @DisplayName("another cause, other words, another manner, another confirmation, and a contact of another matter do")
    void otherwise() {
        assertThat(List.of(
                        kept(Answer.YES, true, said("馬鹿野郎", null, "ABUSE.SLUR_OR_DIE")),
                        kept(Answer.NO, true, said("馬鹿やろう", null, "ABUSE.SLUR_OR_DIE")),
                        kept(Answer.NO, true, said("馬鹿野郎", "笑いながら", "ABUSE.SLUR_OR_DIE")),
                        kept(Answer.NO, true, said("馬鹿野郎", null)),
                        kept(Answer.NO, true),
                        kept(Answer.NO, false, said("馬鹿野郎", null, "ABUSE.SLUR_OR_DIE"))))
                .allMatch(later -> LaterFacts.differ(FIRST, later, JUDGED));
    }

    @Test
    @DisplayName("a line that is reached with the same words does as well")
    void anotherLine() {
        var later = new Kept(
                FIRST.id(),
                NOW,
                FIRST.facts(),
                kept(Answer.NO, true, said("殺すぞ", null, "THREAT.HARM_SPOKEN")).result());
        assertThat(LaterFacts.differ(FIRST, later, JUDGED)).isTrue();
        assertThat(LaterFacts.differ(FIRST, later, List.of())).isFalse();
    }

    private static Conduct said(String words, String manner, String... confirmed) {
        return new Conduct(
                "W1",
                "K1",
                CALL.plusSeconds(60),
                1,
                words,
                manner,
                ConductKind.VERBATIM,
                List.of(confirmed).stream()
                        .map(code -> new ConfirmedCode(code, "SV-0012"))
                        .toList());
    }

    private static Kept kept(Answer companyCaused, boolean sameMatter, Conduct... conduct) {
        var facts = new FactSheet(
                1,
                null,
                null,
                null,
                companyCaused,
                NOW,
                null,
                null,
                List.of(contact("K1", sameMatter), contact("K2", true)),
                List.of(conduct),
                null,
                null,
                null);
        return new Kept(new UUID(0, 1), NOW, facts, ENGINE.evaluate(facts, moment -> Optional.of(SET)));
    }

    private static Contact contact(String id, boolean sameMatter) {
        return new Contact(
                id,
                Channel.PHONE,
                "AOZ-WASH",
                "CTR-S2",
                CALL,
                CALL.plusSeconds(300),
                List.of("OP-0305"),
                sameMatter,
                false,
                null,
                null,
                null);
    }
}
