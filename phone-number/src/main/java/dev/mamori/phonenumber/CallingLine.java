package dev.mamori.phonenumber;

/**
 * What a PBX showed as the caller of one call: a number, a short code, nothing, or something that cannot be read.
 * Reading never throws, so that a strange line can always be put through (REQ-15.6).
 */
public sealed interface CallingLine
        permits PhoneNumber, CallingLine.ShortCode, CallingLine.Withheld, CallingLine.Unreadable {

    /** The key of a line that is not a number; no entry ever has it. */
    long NO_KEY = 0;

    /** Reads a line as shown, by hand-written rules only: cheap enough for every call, no metadata involved. */
    static CallingLine read(String shown) {
        return LineReader.read(shown);
    }

    /** The number as a positive long (digits of its E.164 form), or {@link #NO_KEY}. */
    default long key() {
        return NO_KEY;
    }

    /** A code that only means something where it is dialled: 110, 119, 118, 104, #9110, #7119, an extension. */
    record ShortCode(String code) implements CallingLine {}

    /**
     * No usable number: nothing was shown, a word such as "anonymous" stands in its place, or a sentinel number that
     * carriers put there for <em>every</em> anonymous caller (REQ section 3, HS-07).
     */
    record Withheld(boolean sentinel) implements CallingLine {}

    /** Neither a number nor a known sign of withholding, for example a pattern with wildcards. */
    record Unreadable(Reason reason) implements CallingLine {

        /** Why it could not be read; {@code PATTERN} is a wildcard or letters, where only exact numbers exist. */
        public enum Reason {
            PATTERN,
            LENGTH,
            TRUNK_ZERO,
            CHARACTERS
        }
    }
}
