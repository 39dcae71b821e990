package dev.mamori.phonenumber;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.text.Normalizer;
import java.util.Optional;

/** The only door to libphonenumber: for what people write into forms, never for a call. */
final class OddInput {

    private OddInput() {}

    /** Loaded on the first odd input, so that reading calls never pays for the metadata. */
    private static final class Metadata {
        static final PhoneNumberUtil UTIL = PhoneNumberUtil.getInstance();
    }

    static Optional<PhoneNumber> read(String written) {
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC).replace("内線", " ext. ");
        boolean otherLetters =
                plain.replaceAll("(?i)ext\\.?|tel\\.?:?", "").chars().anyMatch(Character::isLetter);
        if (otherLetters) {
            return Optional.empty(); // libphonenumber would turn letters into digits: 090-1234-XXXX is not a number
        }
        try {
            Phonenumber.PhoneNumber number = Metadata.UTIL.parse(plain, "JP");
            return Metadata.UTIL.isPossibleNumber(number) ? toE164(number) : Optional.empty();
        } catch (NumberParseException noNumber) {
            return Optional.empty();
        }
    }

    /** +44 020 7946 0958 was written with the trunk 0 of its country. */
    static PhoneNumber withoutTrunkDigits(PhoneNumber foreign) {
        try {
            return toE164(Metadata.UTIL.parse(foreign.e164(), null)).orElse(foreign);
        } catch (NumberParseException unknownCountry) {
            return foreign;
        }
    }

    static boolean isAssigned(PhoneNumber number) {
        try {
            return Metadata.UTIL.isValidNumber(Metadata.UTIL.parse(number.e164(), null));
        } catch (NumberParseException unknownCountry) {
            return false;
        }
    }

    private static Optional<PhoneNumber> toE164(Phonenumber.PhoneNumber number) {
        String e164 = Metadata.UTIL.format(number, PhoneNumberFormat.E164);
        return switch (CallingLine.read(e164)) {
            case PhoneNumber read -> Optional.of(read);
            case CallingLine other -> Optional.empty();
        };
    }
}
