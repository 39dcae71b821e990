package dev.mamori.phonenumber;

import java.util.Optional;

/**
 * One exact telephone number in its only normal form, E.164: {@code +}, country code, national number, at most 15
 * digits (REQ-15.7, REQ-15.9). Personal data: {@link #toString()} is masked so that a log line cannot leak it.
 *
 * @param e164 for example {@code +819001230010}
 */
public record PhoneNumber(String e164) implements CallingLine {

    private static final int MIN_DIGITS = 7;
    private static final int MAX_DIGITS = 15;
    private static final String JAPAN = "+81";

    public PhoneNumber {
        if (e164 == null || !isE164(e164)) {
            throw new IllegalArgumentException("not an E.164 number");
        }
    }

    /**
     * Reads what a person or a system wrote. The hand-written reader goes first; libphonenumber is asked only about
     * what that one cannot read, and about foreign numbers, whose trunk digits differ by country.
     *
     * @throws IllegalArgumentException when it is no single telephone number; the message holds no digits of it
     */
    public static PhoneNumber parse(String written) {
        return find(written).orElseThrow(() -> new IllegalArgumentException("not a telephone number"));
    }

    /** As {@link #parse}, empty instead of an exception. */
    public static Optional<PhoneNumber> find(String written) {
        return switch (CallingLine.read(written)) {
            case PhoneNumber number when number.isJapanese() -> Optional.of(number);
            case PhoneNumber foreign -> Optional.of(OddInput.withoutTrunkDigits(foreign));
            case Unreadable odd when odd.reason() != Unreadable.Reason.PATTERN -> OddInput.read(written);
            case Unreadable pattern -> Optional.empty();
            case ShortCode code -> Optional.empty();
            case Withheld withheld -> Optional.empty();
        };
    }

    @Override
    public long key() {
        long key = 0;
        for (int i = 1; i < e164.length(); i++) {
            key = key * 10 + (e164.charAt(i) - '0');
        }
        return key;
    }

    /** The number of a {@link #key()}. */
    public static PhoneNumber ofKey(long key) {
        return new PhoneNumber("+" + key);
    }

    /** Whether it is a number of the Japanese plan (+81). */
    public boolean isJapanese() {
        return e164.startsWith(JAPAN);
    }

    /** The part after +81 of a Japanese number, without the leading 0; the digits after {@code +} of a foreign one. */
    public String nationalNumber() {
        return e164.substring(isJapanese() ? JAPAN.length() : 1);
    }

    /** What sort of line it is by the Japanese numbering plan. */
    public NumberKind kind() {
        return NumberKind.of(this);
    }

    /** The last four digits, which is what most readers may see. */
    public String last4() {
        return e164.substring(e164.length() - 4);
    }

    /** {@code ****0010}: fit for lists, notices and logs. */
    public String masked() {
        return "****" + last4();
    }

    @Override
    public String toString() {
        return masked();
    }

    private static boolean isE164(String text) {
        int digits = text.length() - 1;
        if (digits < MIN_DIGITS || digits > MAX_DIGITS || text.charAt(0) != '+' || text.charAt(1) == '0') {
            return false;
        }
        for (int i = 1; i <= digits; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
