package dev.mamori.cases.lessons;

/**
 * Something in a text by which somebody could be recognised.
 *
 * @param found as it stands in the text, after NFKC
 */
public record PersonalTrace(Kind kind, String found) {
    /** What it is. */
    public enum Kind {
        NAME,
        NUMBER,
        MAIL,
        LINK,
        STAFF_ID
    }
}
