package dev.mamori.phonenumber;

import dev.mamori.phonenumber.CallingLine.ShortCode;
import dev.mamori.phonenumber.CallingLine.Unreadable;
import dev.mamori.phonenumber.CallingLine.Unreadable.Reason;
import dev.mamori.phonenumber.CallingLine.Withheld;
import java.util.Set;

/**
 * Reads a calling line without any metadata. Every spelling of one number must come out the same: real PBX software
 * failed here by storing one format and comparing another (requirements section 3.6). libphonenumber was rejected for
 * this path: one parse costs as much as a whole HTTP request, and it keeps 184/186 and 0081 glued to the number.
 */
final class LineReader {

    private static final int MAX_DIGITS = 24;

    /** Numbers that carriers and providers show for every anonymous, restricted, blocked or unknown caller. */
    private static final Set<String> SENTINELS = Set.of("266696687", "7378742833", "2562533", "8566696", "86282452253");

    private LineReader() {}

    static CallingLine read(String shown) {
        if (shown == null || shown.isBlank()) {
            return new Withheld(false);
        }
        StringBuilder dialled = new StringBuilder(MAX_DIGITS);
        if (collect(shown, dialled)) {
            return interpret(dialled, shown);
        }
        String user = ShownAddress.userPart(shown);
        if (user.isBlank() || ShownAddress.meansWithheld(user)) {
            return new Withheld(false);
        }
        dialled.setLength(0);
        return collect(user, dialled) ? interpret(dialled, user) : new Unreadable(ShownAddress.oddity(user));
    }

    /** Appends what would be dialled, leaving punctuation out; false at the first character that is neither. */
    private static boolean collect(String text, StringBuilder into) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                into.append(c);
            } else if (c >= '０' && c <= '９') {
                into.append((char) (c - '０' + '0'));
            } else if (c == '+' || c == '＋') {
                into.append('+');
            } else if (c == '#' || c == '＃') {
                into.append('#');
            } else if (c == '*' || c == '＊') {
                into.append('*');
            } else if (!isPunctuation(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPunctuation(char c) {
        return switch (c) {
            case '-', 'ー', '−', '‐', '‑', '‒', '–', '—', '―', '－', 'ｰ', '﹣', '─' -> true; // all seen as hyphens
            case ' ', '\t', '　', '\u00A0', '\u202F', '\u2009', '.', '・', '/', '(', ')', '（', '）' -> true;
            case '\u200B', '\u200E', '\u200F', '\uFEFF' -> true; // left behind by copy and paste
            default -> (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
        };
    }

    private static CallingLine interpret(StringBuilder dialled, String shown) {
        String text = withoutPresentationPrefix(dialled.toString());
        boolean plus = text.startsWith("+");
        String digits = plus ? text.substring(1) : text;
        if (digits.indexOf('#') >= 0 || digits.indexOf('*') >= 0) {
            return plus || digits.length() > 6 || digits.endsWith("*")
                    ? new Unreadable(Reason.PATTERN)
                    : new ShortCode(digits);
        }
        if (digits.indexOf('+') >= 0) {
            return new Unreadable(Reason.CHARACTERS);
        }
        if (isAllZeros(digits) || SENTINELS.contains(digits)) {
            return new Withheld(true);
        }
        if (digits.length() < 7) {
            return shortCode(digits);
        }
        return digits.charAt(0) == '0' ? fromZero(digits, shown) : international(digits, plus, shown);
    }

    /** 184 hides and 186 shows the number of one call; *31# and #31# are their mobile forms. */
    private static String withoutPresentationPrefix(String text) {
        if (text.startsWith("*31#") || text.startsWith("#31#")) {
            return text.substring(4);
        }
        boolean prefixed = text.startsWith("184") || text.startsWith("186");
        if (prefixed && text.length() >= 13 && (text.charAt(3) == '0' || text.charAt(3) == '+')) {
            return text.substring(3);
        }
        return text;
    }

    private static boolean isAllZeros(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    /** 110, also when a trunk wrote it as +81110. */
    private static CallingLine shortCode(String digits) {
        boolean withCountry = digits.length() == 5 && digits.startsWith("811");
        return new ShortCode(withCountry ? digits.substring(2) : digits);
    }

    private static CallingLine fromZero(String digits, String shown) {
        if (digits.startsWith("010") || digits.startsWith("00")) {
            String abroad = digits.substring(digits.startsWith("010") ? 3 : 2);
            return abroad.length() < 7 || abroad.charAt(0) == '0'
                    ? new Unreadable(Reason.LENGTH)
                    : international(abroad, true, shown);
        }
        return japanese(digits.substring(1));
    }

    private static CallingLine international(String digits, boolean plus, String shown) {
        if (digits.startsWith("81")) {
            String national = digits.substring(2);
            return japanese(national.startsWith("0") ? national.substring(1) : national); // +81 (0)3 ...
        }
        if (shown.contains("(0)")) {
            return new Unreadable(Reason.TRUNK_ZERO);
        }
        boolean lengthFits = digits.length() <= 15 && (plus || digits.length() >= 10); // bare digits: a lost plus
        return lengthFits ? new PhoneNumber("+" + digits) : new Unreadable(Reason.LENGTH);
    }

    private static CallingLine japanese(String national) {
        boolean fits =
                national.length() >= 9 && national.charAt(0) != '0' && national.length() == expectedLength(national);
        return fits ? new PhoneNumber("+81" + national) : new Unreadable(Reason.LENGTH);
    }

    /** Digits behind the leading 0: ten for 0x0 and 0800, nine for 0AB-J and 0AB0, thirteen for 0200 (machines). */
    private static int expectedLength(String national) {
        if (national.startsWith("200")) {
            return 13;
        }
        boolean long0x0 = national.charAt(1) == '0' && "256789".indexOf(national.charAt(0)) >= 0;
        return long0x0 ? 10 : 9;
    }
}
