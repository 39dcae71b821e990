package dev.mamori.cases.contact;

import dev.mamori.phonenumber.CallingLine;
import dev.mamori.phonenumber.PhoneNumber;
import java.util.Optional;

/**
 * What the line showed of the caller. Whatever it showed, the call is recorded (REQ-15.6): what is no number is kept as
 * it came.
 *
 * @param number in normal form, or null. With a withheld reason it came from inside the trunk and is never shown.
 * @param unreadable what was shown when it is neither a number nor a sign of withholding, for example 110; or null
 * @param withheldReason why there is no number to show, or null
 */
public record CallerLine(PhoneNumber number, String unreadable, WithheldReason withheldReason) {
    public static final CallerLine UNKNOWN = new CallerLine(null, null, null);

    public static CallerLine read(String shown, WithheldReason reason) {
        Optional<PhoneNumber> number = PhoneNumber.find(shown);
        if (number.isPresent()) {
            return new CallerLine(number.get(), null, reason);
        }
        return switch (CallingLine.read(shown)) {
            case CallingLine.Withheld none -> new CallerLine(null, null, reason);
            case CallingLine odd -> new CallerLine(null, shown, reason);
        };
    }

    /** {@code ****0010}; empty where there is nothing to show or the caller withheld it. */
    public Optional<String> masked() {
        return withheldReason == null && number != null ? Optional.of(number.masked()) : Optional.empty();
    }

    boolean isKnown() {
        return number != null || unreadable != null || withheldReason != null;
    }
}
