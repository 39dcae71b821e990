package dev.mamori.judgment.verdict;

import static dev.mamori.judgment.verdict.SampleBench.CALL;
import static dev.mamori.judgment.verdict.SampleBench.ENGINE;
import static dev.mamori.judgment.verdict.SampleBench.NOW;
import static dev.mamori.judgment.verdict.SampleBench.SET;
import static dev.mamori.judgment.verdict.SampleBench.TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.judgment.criteria.Channel;
import dev.mamori.judgment.criteria.CriteriaSet;
import dev.mamori.judgment.evaluation.Evaluation;
import dev.mamori.judgment.evaluation.FactSheet;
import dev.mamori.judgment.evaluation.FactSheet.Answer;
import dev.mamori.judgment.evaluation.FactSheet.Conduct;
import dev.mamori.judgment.evaluation.FactSheet.ConfirmedCode;
import dev.mamori.judgment.evaluation.FactSheet.Contact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What follows from a ruling")
class SignatureTest {
    private static final Instant LATER = CALL.plus(Duration.ofDays(1));
    private static final CriteriaSet NEXT = new CriteriaSet(new UUID(0, 2), "AOZ-2026.3", TEMPLATE, SET.terms());
    private static final FactSheet FACTS = new FactSheet(
            1,
            null,
            null,
            null,
            Answer.NO,
            NOW,
            null,
            null,
            List.of(contact("K1", CALL, true), contact("K2", LATER, true), contact("K3", LATER.plusSeconds(9), false)),
            List.of(
                    said("W1", "K1", CALL.plusSeconds(60), "ABUSE.SLUR_OR_DIE"),
                    said("W2", "K2", LATER.plusSeconds(60), "ABUSE.PARENT_INSULT")),
            null,
            null,
            null);
    private static final Evaluation FOUND =
            ENGINE.evaluate(FACTS, moment -> Optional.of(moment.isBefore(LATER) ? SET : NEXT));

    @Test
    @DisplayName("REQ-0.4, REQ-0.5: the set is that of the latest conduct cited, whatever happened after it")
    void setOfWhatIsCited() {
        assertThat(FOUND.criteriaSetVersion()).isEqualTo("AOZ-2026.3");
        assertThat(version("ABUSE.SLUR_OR_DIE")).contains("AOZ-2026.2");
        assertThat(version("ABUSE.SLUR_OR_DIE", "ABUSE.PARENT_INSULT")).contains("AOZ-2026.3");
        assertThat(version()).isEmpty();
    }

    @Test
    @DisplayName("REQ-15.3: contacts and moment are those of the lines cited, else of the whole matter and no other")
    void contactsAndMoment() {
        var first = new RulingBuilder("ABUSE.SLUR_OR_DIE").ruling();
        assertThat(Signature.contactsOf(first, FOUND, FACTS)).containsExactly("K1");
        assertThat(Signature.conductAt(first, FOUND, FACTS)).isEqualTo(CALL.plusSeconds(60));
        var nothing = new RulingBuilder().ruling();
        assertThat(Signature.contactsOf(nothing, FOUND, FACTS)).containsExactly("K1", "K2");
        assertThat(Signature.conductAt(nothing, FOUND, FACTS)).isEqualTo(LATER.plusSeconds(60));
        var silent =
                new FactSheet(1, null, null, null, null, NOW, null, null, FACTS.contacts(), null, null, null, null);
        assertThat(Signature.lastOf(silent)).isEqualTo(LATER);
    }

    @Test
    @DisplayName("REQ-5.5.2: that the decider had the facts evaluated is a flag, and no bar")
    void whoSentTheFacts() {
        var bench = SampleBench.bench(
                SampleBench.facts(Answer.NO, "ABUSE.SLUR_OR_DIE"),
                List.of(SampleBench.GRANT),
                new Bench.Barred(Set.of(), Set.of(), false, Set.of("CM-0003")));
        var ruling = new RulingBuilder("ABUSE.SLUR_OR_DIE");
        assertThat(SampleBench.codes(ruling, bench)).isEmpty();
        assertThat(Signature.of(ruling.ruling(), bench).flags()).contains("DECIDER_SENT_THE_FACTS");
    }

    private static Optional<String> version(String... codes) {
        return Signature.latestHit(new RulingBuilder(codes).ruling(), FOUND, FACTS)
                .map(Evaluation.Finding::criteriaSetVersion);
    }

    private static Contact contact(String id, Instant at, boolean sameMatter) {
        return new Contact(
                id,
                Channel.PHONE,
                "AOZ-WASH",
                "CTR-S2",
                at,
                at.plusSeconds(600),
                List.of("OP-0305"),
                sameMatter,
                null,
                null,
                null,
                null);
    }

    private static Conduct said(String id, String contact, Instant at, String code) {
        return new Conduct(id, contact, at, 1, "（言葉）", null, null, List.of(new ConfirmedCode(code, "SV-0012")));
    }
}
