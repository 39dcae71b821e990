package dev.mamori.judgment.evaluation;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Words made comparable for matching only: NFKC, lower case, without spaces and quotation marks. The stored words stay as
 * they are (REQ-15.9), and what is found is told in the stored words.
 */
final class Utterance {
    private static final Pattern IGNORED = Pattern.compile("[\\s「」『』\\[\\]【】〈〉《》\"'“”‘’・]");
    private static final Pattern POST = Pattern.compile("^\\s*[(（]\\s*投稿.*", Pattern.DOTALL);

    private final String stored;
    private final String plain;
    /** For each character of {@link #plain} the place in {@link #stored} that it came from. */
    private final int[] origin;

    Utterance(String stored) {
        this.stored = stored;
        var built = new StringBuilder();
        var places = new int[stored.length() * 4 + 64];
        for (int at = 0; at < stored.length(); ) {
            int next = wholeCharacter(at);
            var piece = Normalizer.normalize(stored.substring(at, next), Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT);
            for (char letter : IGNORED.matcher(piece).replaceAll("").toCharArray()) {
                if (built.length() == places.length) {
                    places = Arrays.copyOf(places, places.length * 2);
                }
                places[built.length()] = at;
                built.append(letter);
            }
            at = next;
        }
        this.plain = built.toString();
        this.origin = places;
    }

    /** The words as they are compared. */
    String plain() {
        return plain;
    }

    /** The record of something published begins with （投稿…）. */
    boolean isPost() {
        return POST.matcher(stored).matches();
    }

    /**
     * The first phrase that one of the patterns finds, in the stored words.
     *
     * @param not phrases that are blanked out first
     */
    Optional<String> find(List<Pattern> any, List<Pattern> not) {
        if (any.stream().noneMatch(pattern -> pattern.matcher(plain).find())) {
            return Optional.empty();
        }
        var text = plain;
        for (var pattern : not) {
            text = pattern.matcher(text)
                    .replaceAll(match -> "_".repeat(match.group().length()));
        }
        for (var pattern : any) {
            var match = pattern.matcher(text);
            if (match.find() && match.end() > match.start()) {
                return Optional.of(stored.substring(origin[match.start()], wholeCharacter(origin[match.end() - 1])));
            }
        }
        return Optional.empty();
    }

    /** A character with the marks that belong to it (a half-width voiced mark, a combining mark). */
    private int wholeCharacter(int at) {
        int next = at + Character.charCount(stored.codePointAt(at));
        while (next < stored.length() && "\u3099\u309a\uff9e\uff9f".indexOf(stored.charAt(next)) >= 0) {
            next++;
        }
        return next;
    }
}
