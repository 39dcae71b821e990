package dev.mamori.judgment.shadow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.judgment.criteria.Channel;
import dev.mamori.judgment.criteria.CriteriaSet;
import dev.mamori.judgment.criteria.DraftTerms;
import dev.mamori.judgment.criteria.SegmentKind;
import dev.mamori.judgment.criteria.TemplateReader;
import dev.mamori.judgment.criteria.TermsReader;
import dev.mamori.judgment.evaluation.Engine;
import dev.mamori.judgment.evaluation.FactSheet;
import dev.mamori.judgment.evaluation.FactSheet.Answer;
import dev.mamori.judgment.evaluation.FactSheet.Contact;
import dev.mamori.judgment.evaluation.FactSheet.Segment;
import dev.mamori.judgment.evaluation.PhraseRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("REQ-13.5.6: what a set would have proposed otherwise")
class ShadowComparisonTest {
    private static final Engine ENGINE = new Engine(PhraseRules.read(PhraseRules.JAPANESE));
    private static final Instant START = Instant.parse("2026-11-09T01:00:00Z");

    @Test
    @DisplayName("lines that it adds and that it no longer reaches, each with what reaching it means")
    void bothWays() {
        var facts = facts(50);
        var then = ENGINE.evaluate(facts, moment -> Optional.of(set(60)));
        var stricter = ShadowComparison.of(facts, then, set(45), ENGINE);
        assertThat(stricter.added()).containsExactly("TIME.SINGLE_CONTACT=HARASSMENT");
        assertThat(stricter.removed()).isEmpty();
        assertThat(stricter.differs()).isTrue();
        var strict = ENGINE.evaluate(facts, moment -> Optional.of(set(45)));
        var looser = ShadowComparison.of(facts, strict, set(60), ENGINE);
        assertThat(looser.added()).isEmpty();
        assertThat(looser.removed()).containsExactly("TIME.SINGLE_CONTACT=HARASSMENT");
        assertThat(looser.differs()).isTrue();
        assertThat(ShadowComparison.of(facts, then, set(60), ENGINE).differs()).isFalse();
    }

    private static CriteriaSet set(int minutes) {
        var template = TemplateReader.read(TemplateReader.CCAJ_DEFAULT);
        var terms = TermsReader.read(
                new DraftTerms("CCAJ-DEFAULT", null, Map.of("contact_minutes", minutes), null, null, null),
                template,
                null);
        return new CriteriaSet(new UUID(0, minutes), "S-" + minutes, template, terms.terms());
    }

    private static FactSheet facts(int minutes) {
        var end = START.plus(Duration.ofMinutes(minutes));
        var contact = new Contact(
                "K1",
                Channel.PHONE,
                null,
                null,
                START,
                end,
                List.of("OP-0305"),
                true,
                false,
                List.of(new Segment(SegmentKind.TALK, START, end)),
                null,
                null);
        return new FactSheet(1, null, null, null, Answer.NO, end, null, null, List.of(contact), null, null, null, null);
    }
}
