package dev.mamori.phonenumber;

import dev.mamori.phonenumber.CallingLine.Unreadable.Reason;
import java.util.Locale;
import java.util.Set;

/** Takes the user part out of {@code "Display" <sip:user@host;x=y>}, {@code tel:...;phone-context=} and the like. */
final class ShownAddress {

    private static final Set<String> WITHHELD = Set.of(
            "anonymous",
            "unknown",
            "private",
            "restricted",
            "unavailable",
            "withheld",
            "blocked",
            "asserted",
            "none",
            "null",
            "payphone",
            "coin line/payphone",
            "rejected by user",
            "interaction with other service",
            "非通知",
            "公衆電話",
            "表示圏外",
            "通知不可能");

    private ShownAddress() {}

    static String userPart(String shown) {
        String text = decodePercent(shown).strip();
        int open = text.indexOf('<');
        int close = text.indexOf('>', open + 1);
        if (open >= 0 && close > open) {
            text = text.substring(open + 1, close);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        boolean tel = lower.startsWith("tel:");
        if (tel || lower.startsWith("sip:") || lower.startsWith("sips:")) {
            text = text.substring(text.indexOf(':') + 1);
        }
        String context = tel ? phoneContext(text) : "";
        text = before(before(before(text, ';'), '@'), '?');
        return text.startsWith("+") ? text : context + text;
    }

    static boolean meansWithheld(String user) {
        return WITHHELD.contains(user.strip().toLowerCase(Locale.ROOT));
    }

    /** Letters and wildcards ask for more than one number; anything else is merely unreadable. */
    static Reason oddity(String user) {
        boolean pattern = user.matches(".*[?%_\\[\\]{}|^$xXｘＸ].*")
                && !user.toLowerCase(Locale.ROOT).contains("ext");
        return pattern ? Reason.PATTERN : Reason.CHARACTERS;
    }

    /** RFC 3966: a local number is completed by a context of digits, never by a domain name. */
    private static String phoneContext(String text) {
        int at = text.indexOf(";phone-context=+");
        return at < 0 ? "" : before(text.substring(at + ";phone-context=".length()), ';');
    }

    private static String before(String text, char end) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }

    /** %2B and its kin, left over when somebody encoded twice; only ASCII is decoded. */
    private static String decodePercent(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int code = text.charAt(i) == '%' && i + 2 < text.length() ? hex(text, i + 1) : -1;
            if (code >= 0x20 && code < 0x7F) {
                plain.append((char) code);
                i += 2;
            } else {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }

    private static int hex(String text, int at) {
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
