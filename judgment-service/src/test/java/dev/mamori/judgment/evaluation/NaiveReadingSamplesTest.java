package dev.mamori.judgment.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Fixed samples of {@link NaiveReadingPropertiesTest}: quick enough to be run for each mutant. */
@DisplayName("The engine beside an independent, naive reading of the data file, on fixed samples")
class NaiveReadingSamplesTest {
    private static final NaiveReading NAIVE = new NaiveReading();

    @Test
    @DisplayName("REQ-6.1.1 to REQ-6.2.3, REQ-6.3 to REQ-6.12: it hits exactly what the file says")
    void hitsWhatTheFileSays() {
        var codes = NAIVE.conductCodes();
        for (int seed = 0; seed < 60; seed++) {
            var facts = NaiveReadingPropertiesTest.facts(new Random(seed));
            var hits = new TreeSet<String>();
            Sheets.ENGINE.lines(facts, moment -> Optional.of(Sheets.defaults())).hits().stream()
                    .filter(hit -> codes.contains(hit.code())
                            || hit.typeCode().equals("TIME")
                            || hit.typeCode().equals("REPEAT"))
                    .forEach(hit -> hits.add(hit.code() + "=" + hit.outcome()));
            assertThat(hits).as("seed " + seed).isEqualTo(NAIVE.hits(facts));
        }
    }
}
