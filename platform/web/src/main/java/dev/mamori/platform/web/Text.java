package dev.mamori.platform.web;

import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One sentence for a person, in Japanese and in English. */
@Schema(description = "One sentence for a person, in Japanese and in English.")
public record Text(
        @Schema(description = "In Japanese.") String ja,
        @Schema(description = "In English.") String en) {
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
