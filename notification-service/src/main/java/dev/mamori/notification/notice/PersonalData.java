package dev.mamori.notification.notice;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in a text what looks like personal data, before the text goes to more people than know it already (REQ-14.3,
 * REQ-9.4): telephone numbers, mail addresses, names with an honorific. It cannot find a bare name; so free texts stay
 * inside the agency, and what the client gets is made of codes.
 */
public final class PersonalData {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    /** Nine digits or more, with what people write between them. */
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9](?:[-‐‑–—−ー.()\\s/]{0,3}[0-9]){8,}");

    /** Before the honorific a space may stand; words that only begin like one (様子, さまざま, 氏名) are none. */
    private static final Pattern NAME =
            Pattern.compile("([\\p{IsHan}\\p{IsKatakana}ー・]{1,12}|[\\p{IsHiragana}]{2,6}|[A-Za-z]{2,20})\\s?"
                    + "(様(?![子式々相態])|さま(?!ざま)|さん|氏(?![名族神])|君(?![主臨]))");

    /** Words that carry an honorific and name nobody. */
    private static final Set<String> NOBODY = Set.of(
            "たく", "お客", "客", "皆", "みな", "各", "お取引先", "取引先", "ご担当者", "担当者", "貴社", "お子", "奥", "旦那", "相手", "何", "同");

    private PersonalData() {}

    /** What kind of thing was found. */
    public enum Kind {
        TELEPHONE_NUMBER,
        MAIL_ADDRESS,
        NAME
    }

    /** The kinds found, each once; empty for a text that may go on. */
    public static List<Kind> in(String text) {
        String plain =
                ID.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll(" ");
        List<Kind> found = new ArrayList<>();
        if (NUMBER.matcher(plain).find()) {
            found.add(Kind.TELEPHONE_NUMBER);
        }
        if (MAIL.matcher(plain).find()) {
            found.add(Kind.MAIL_ADDRESS);
        }
        if (namesSomebody(plain)) {
            found.add(Kind.NAME);
        }
        return found;
    }

    private static boolean namesSomebody(String text) {
        Matcher name = NAME.matcher(text);
        while (name.find()) {
            String before = name.group(1);
            if (NOBODY.stream().noneMatch(before::endsWith)) {
                return true;
            }
        }
        return false;
    }
}
