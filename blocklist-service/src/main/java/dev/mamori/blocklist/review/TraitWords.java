package dev.mamori.blocklist.review;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words that name what a person is instead of what was done (HS-02, BR-07). The list is data; it cannot know every word,
 * so reviewers still ask the question, and it names the word it found so that the requester can describe the acts.
 */
final class TraitWords {

    private static final TraitWords DEFAULT = load("/review/trait-words.txt");

    private final List<String> words;
    private final List<String> harmless;

    private TraitWords(List<String> words, List<String> harmless) {
        this.words = List.copyOf(words);
        this.harmless = List.copyOf(harmless);
    }

    /** The first trait word in a text; the text itself is never changed (REQ-15.9). */
    static Optional<String> in(String text) {
        return DEFAULT.find(text);
    }

    private Optional<String> find(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        for (String phrase : harmless) {
            plain = plain.replace(phrase, "\n");
        }
        String searched = plain;
        return words.stream().filter(word -> holds(searched, word)).findFirst();
    }

    /** English words stand alone ("deafening" is no trait); Japanese is written without spaces. */
    private static boolean holds(String text, String word) {
        boolean english = word.chars().allMatch(c -> c < 0x80);
        return english
                ? Pattern.compile("\\b" + Pattern.quote(word) + "\\b")
                        .matcher(text)
                        .find()
                : text.contains(word);
    }

    private static TraitWords load(String resource) {
        List<String> words = new ArrayList<>();
        List<String> harmless = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(TraitWords.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            for (String line : lines.lines().map(String::strip).toList()) {
                if (!line.isEmpty() && !line.startsWith("#")) {
                    boolean exempt = line.startsWith("!");
                    (exempt ? harmless : words).add((exempt ? line.substring(1) : line).toLowerCase(Locale.ROOT));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TraitWords(words, harmless);
    }
}
