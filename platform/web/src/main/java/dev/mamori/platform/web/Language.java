package dev.mamori.platform.web;

import java.util.List;
import java.util.Locale;

/** The two languages in which the API answers. Japanese is the default; English by {@code Accept-Language}. */
public enum Language {
    JA("ja"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag, as sent in {@code Content-Language}. */
    public String tag() {
        return tag;
    }

    /**
     * The language for a request.
     *
     * @param acceptLanguage the header as received, or null; a header that cannot be read counts as absent
     */
    public static Language of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return JA;
        }
        try {
            var wanted = Locale.LanguageRange.parse(acceptLanguage);
            return "en".equals(Locale.lookupTag(wanted, List.of("ja", "en"))) ? EN : JA;
        } catch (IllegalArgumentException unreadable) {
            return JA;
        }
    }
}
