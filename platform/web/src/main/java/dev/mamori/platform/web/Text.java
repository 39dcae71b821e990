package dev.mamori.platform.web;

import java.util.Objects;

/** One sentence for a person, in Japanese and in English. */
public record Text(String ja, String en) {
    public Text {
        Objects.requireNonNull(ja);
        Objects.requireNonNull(en);
    }

    public static Text of(String ja, String en) {
        return new Text(ja, en);
    }

    public String in(Language language) {
        return language == Language.EN ? en : ja;
    }
}
