package dev.mamori.judgment.evaluation;

import static dev.mamori.judgment.evaluation.Sheets.hit;
import static dev.mamori.judgment.evaluation.Sheets.jst;
import static dev.mamori.judgment.evaluation.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.judgment.criteria.Channel;
import dev.mamori.judgment.criteria.SegmentKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

@Label("The engine, whatever the facts")
class EnginePropertiesTest {
    @Property(tries = 200)
    @Label("a talk hits 3 × ATT exactly from 3 × ATT on, to the second")
    void attLineIsExact(@ForAll @IntRange(min = 1, max = 1800) int att, @ForAll @IntRange(max = 6000) int talk) {
        var set = Sheets.set(Map.of(), List.of(Sheets.queue("Q", "%d:%02d".formatted(att / 60, att % 60), 500)));
        var sheet = sheet().talk("K1", Channel.PHONE, "Q", "2026-11-09T10:00:00", Duration.ofSeconds(talk), "OP-1");
        assertThat(hit(Sheets.evaluate(sheet, set), "TIME.ATT_MULTIPLE").isPresent())
                .isEqualTo(talk >= 3 * att && talk > 0);
    }

    @Property(tries = 100)
    @Label("the order in which facts arrive does not matter, and the same facts give the same answer")
    void orderDoesNotMatter(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int contacts) {
        var facts = sheet().answered("2026-11-01T09:00:00").closed("2026-11-01T09:00:00");
        for (int i = 1; i <= contacts; i++) {
            facts.contact(
                            "K" + i,
                            Channel.values()[i % 3],
                            i % 2 == 0 ? "MRI-CARE" : "AOZ-WASH",
                            "2026-11-0" + (i + 1) + "T10:00:00")
                    .words("W" + i, "K" + i, "2026-11-0" + (i + 1) + "T10:01:00", "馬鹿野郎", "ABUSE.SLUR_OR_DIE");
        }
        var inOrder = facts.build();
        var shuffled = shuffled(inOrder, new Random(seed));
        SetsInForce sets = moment -> Optional.of(Sheets.defaults());
        assertThat(Sheets.ENGINE.evaluate(shuffled, sets)).isEqualTo(Sheets.ENGINE.evaluate(inOrder, sets));
    }

    @Property(tries = 100)
    @Label("evaluating again at reevaluateAt finds what a second earlier was not reached")
    void reevaluateAtIsTheNextLine(@ForAll @IntRange(min = 0, max = 7200) int elapsed) {
        var start = jst("2026-11-09T10:00:00");
        var running = new FactSheet.Contact(
                "K1",
                Channel.PHONE,
                "AOZ-WASH",
                null,
                start,
                null,
                List.of("OP-1"),
                true,
                false,
                List.of(new FactSheet.Segment(SegmentKind.TALK, start, null)),
                null,
                null);
        SetsInForce sets = moment -> Optional.of(Sheets.defaults());
        var facts = sheet().contact(running).build();
        var now = Sheets.ENGINE.evaluate(facts.knownAt(start.plusSeconds(elapsed)), sets);
        if (now.reevaluateAt() != null) {
            assertThat(now.reevaluateAt()).isAfter(start.plusSeconds(elapsed));
            var before = Sheets.ENGINE.evaluate(facts.knownAt(now.reevaluateAt().minusSeconds(1)), sets);
            var then = Sheets.ENGINE.evaluate(facts.knownAt(now.reevaluateAt()), sets);
            assertThat(before.hits()).hasSameSizeAs(now.hits());
            assertThat(then.hits().size() + overLimits(then))
                    .isGreaterThan(now.hits().size() + overLimits(now));
        }
    }

    private static long overLimits(Evaluation evaluation) {
        return evaluation.operationLimits().stream()
                .filter(Evaluation.OperationLimit::over)
                .count();
    }

    private static FactSheet shuffled(FactSheet facts, Random random) {
        var contacts = new ArrayList<>(facts.contacts());
        var conduct = new ArrayList<>(facts.conduct());
        Collections.shuffle(contacts, random);
        Collections.shuffle(conduct, random);
        return new FactSheet(
                facts.version(),
                facts.caseId(),
                facts.contactId(),
                facts.customerKind(),
                facts.companyCaused(),
                facts.asOf(),
                facts.matter(),
                facts.apologies(),
                contacts,
                conduct,
                facts.demands(),
                facts.handlers(),
                facts.harmed());
    }
}
