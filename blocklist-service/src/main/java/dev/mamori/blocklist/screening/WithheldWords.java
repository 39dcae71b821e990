package dev.mamori.blocklist.screening;

import dev.mamori.blocklist.queue.WithheldReason;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Why no number is shown, in the words of networks and PBXes: Number Display's letters, the causes of no CLI of
 * TS 23.081 as Japanese IP trunks put them beside {@code anonymous}, and what Japanese telephones show (requirements
 * section 3.6). "表示圏外" stands for two reasons; both connect.
 */
final class WithheldWords {

    private static final Map<String, WithheldReason> WORDS = Map.of(
            "rejected by user", WithheldReason.USER_REFUSED,
            "非通知", WithheldReason.USER_REFUSED,
            "非通知設定", WithheldReason.USER_REFUSED,
            "coin line/payphone", WithheldReason.PAYPHONE,
            "公衆電話", WithheldReason.PAYPHONE,
            "interaction with other service", WithheldReason.SERVICE_CONFLICT,
            "表示圏外", WithheldReason.UNAVAILABLE,
            "通知不可能", WithheldReason.UNAVAILABLE);

    private WithheldWords() {}

    /** The reason; empty for anything else, {@code anonymous} included, which alone says nothing about why. */
    static Optional<WithheldReason> read(String given) {
        if (given == null || given.isBlank()) {
            return Optional.empty();
        }
        String word = displayName(given);
        return Optional.ofNullable(WORDS.get(word.toLowerCase(Locale.ROOT))).or(() -> WithheldReason.of(word));
    }

    /** {@code "Coin line/payphone" <sip:anonymous@anonymous.invalid>} says it before the address (RFC 3261). */
    private static String displayName(String given) {
        int address = given.indexOf('<');
        String name = (address > 0 ? given.substring(0, address) : given).strip();
        boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
        return quoted ? name.substring(1, name.length() - 1).strip() : name;
    }
}
