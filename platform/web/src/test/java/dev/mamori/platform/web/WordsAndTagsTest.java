package dev.mamori.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small values that all answers are made of. */
class WordsAndTagsTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,JA",
                "'',JA",
                "en,EN",
                "en-GB,EN",
                "'ja,en;q=0.9',JA",
                "'en;q=0.9,ja;q=0.1',EN",
                "fr,JA",
                "'*',JA",
                "'fr,en',EN",
                "'=;',JA"
            })
    void languageIsJapaneseUnlessEnglishIsPreferred(String header, Language expected) {
        assertThat(Language.of(header)).isEqualTo(expected);
    }

    @Test
    void everyProblemTypeHasItsOwnNameAndAnErrorStatus() {
        assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::uri)).doesNotHaveDuplicates();
        assertThat(ProblemType.values()).allMatch(type -> type.status() >= 400 && type.status() < 600);
        assertThat(ProblemType.RULES_NOT_MET.uri()).hasToString("urn:mamori:problem:rules-not-met");
    }

    @Test
    void aTagIsTheVersionInQuotationMarks() {
        assertThat(Etags.of(3)).isEqualTo("\"3\"");
        assertThat(Etags.version(" \"3\" ")).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "W/\"3\"", "\"03\"", "\"-1\"", "\"3\",\"4\"", "\"99999999999999999999\"", "\"\""})
    void anythingElseIsNoVersion(String tag) {
        assertThat(Etags.version(tag)).isEmpty();
    }

    @Test
    void waitsAreRoundedUpToWholeSeconds() {
        assertThat(Problems.tooManyRequests(Duration.ofMillis(1)).retryAfterSeconds())
                .hasValue(1L);
        assertThat(Problems.tooManyRequests(Duration.ofMillis(1001)).retryAfterSeconds())
                .hasValue(2L);
        assertThat(Problems.notFound().retryAfterSeconds()).isEmpty();
    }

    @Test
    void aPageIsCutFromOneRowMoreThanItShows() {
        assertThat(Page.of(List.of(1, 2, 3), 2, last -> "after " + last))
                .isEqualTo(new Page<>(List.of(1, 2), "after 2"));
        assertThat(Page.of(List.of(1, 2), 2, last -> "after " + last)).isEqualTo(new Page<>(List.of(1, 2), null));
    }
}
