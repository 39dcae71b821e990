package dev.mamori.cases.lessons;

import dev.mamori.cases.lessons.PersonalTrace.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what would let somebody be recognised in a text that is going to be shared (REQ-13.5.4): links, addresses, numbers,
 * staff ids, names known to the case in any script, and unknown names by the title behind them. It errs on the side of
 * finding too much, because a person can write 「顧客」 instead. Bare names that nobody knows cannot be found.
 */
public final class Anonymity {
    private static final Pattern LINK = Pattern.compile(
            "https?://\\S+|\\bwww\\.\\S+|\\bfile:\\S+|[\\w./-]+\\.(wav|mp3|m4a|ogg|mp4)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(\\.[\\w-]+)+");
    private static final Pattern DATE = Pattern.compile("(19|20)\\d\\d[-/.年]\\d{1,2}([-/.月]\\d{1,2}日?|月)?");
    /** Six digits or more, also in kanji, with what people put between them; amounts with commas are none. */
    private static final Pattern NUMBER = Pattern.compile("[0-9〇一二三四五六七八九](?:[-‐‑–—−ー・()\\s]{0,2}[0-9〇一二三四五六七八九]){5,}");

    private static final Pattern STAFF_ID = Pattern.compile("\\b[A-Z]{2,4}-[0-9]{3,}[A-Z0-9-]*");

    private static final String NAME_LETTERS = "[\\p{IsHan}々\\u3041-\\u3096\\u30A1-\\u30FAーA-Za-z]";
    private static final Pattern HONORIFIC = Pattern.compile(
            "(" + NAME_LETTERS + "{1,12}?)\\s?" + "(様(?![々子式態相])|さま(?!ざま)|さん(?![ざぶ])|サン|氏(?!名)|くん|君|ちゃん|殿|と申し|と名乗)");
    private static final Pattern TITLE = Pattern.compile(
            "(" + NAME_LETTERS + "{1,12}?)\\s?" + "(課長|部長|係長|次長|社長|店長|主任|会長|専務|常務|先生|巡査|警部|刑事|弁護士|センター長|リーダー|チーフ)");

    /** Words that are no names, whatever stands before them. */
    private static final Set<String> NO_NAMES = Set.of("客", "同", "仕", "模", "異", "たく", "なん");

    /** Words that are no names unless they end a longer one: 井上様 is a name, 上様 is none. */
    private static final Set<String> NO_NAMES_ALONE = Set.of(
            "皆", "みな", "相手", "奥", "旦那", "業者", "店員", "担当者", "担当", "上", "神", "王", "何", "貴", "多", "有", "各", "両", "彼", "諸",
            "お疲れ", "母", "父", "娘", "息子", "お子", "赤", "主人", "本人", "屋", "者", "員", "副", "元", "前", "営業", "総務", "法務", "人事",
            "品質", "本社", "支店", "部署", "当社", "弊社", "御社", "取締役", "直属", "現場", "顧問", "学校");

    /** A word that ends so before a title is no name: 担当の課長. */
    private static final String PARTICLES = "のがはにをでもやへるたないくし、";

    private final Set<String> known = new LinkedHashSet<>();

    /** @param known names of the customer and of workers of the case; parts of them are looked for as well */
    public Anonymity(Collection<String> known) {
        for (String name : known) {
            if (name != null) {
                add(name);
                List.of(normal(name).split("[\\s・=]+")).forEach(this::add);
            }
        }
    }

    private void add(String name) {
        String read = hiragana(normal(name)).replaceAll("\\s", "");
        // One letter alone, 林, stands in too many words; the title behind it tells.
        if (read.length() > 1) {
            this.known.add(read);
        }
    }

    /** Everything found, in no particular order; empty for a text that may be shared. */
    public List<PersonalTrace> in(String text) {
        var found = new ArrayList<PersonalTrace>();
        String rest = normal(text);
        rest = take(LINK, Kind.LINK, rest, found);
        rest = take(MAIL, Kind.MAIL, rest, found);
        rest = take(STAFF_ID, Kind.STAFF_ID, rest, found);
        rest = DATE.matcher(rest).replaceAll(" ");
        rest = take(NUMBER, Kind.NUMBER, rest, found);
        String read = hiragana(rest).replaceAll("\\s", "");
        known.stream().filter(read::contains).forEach(each -> found.add(new PersonalTrace(Kind.NAME, each)));
        names(HONORIFIC, rest, found);
        names(TITLE, rest, found);
        return List.copyOf(found);
    }

    private static String take(Pattern pattern, Kind kind, String text, List<PersonalTrace> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(new PersonalTrace(kind, matcher.group()));
        }
        return matcher.replaceAll(" ");
    }

    private static void names(Pattern pattern, String text, List<PersonalTrace> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            if (isName(matcher.group(1), pattern == TITLE)) {
                found.add(new PersonalTrace(Kind.NAME, matcher.group()));
            }
        }
    }

    private static boolean isName(String before, boolean title) {
        if (NO_NAMES.stream().anyMatch(before::endsWith)) {
            return false;
        }
        if (title && PARTICLES.indexOf(before.charAt(before.length() - 1)) >= 0) {
            return false;
        }
        return NO_NAMES_ALONE.stream().noneMatch(each -> before.endsWith(each) && standsAlone(before, each));
    }

    /** Nothing before it, or a hiragana letter, as a particle is. */
    private static boolean standsAlone(String before, String word) {
        int start = before.length() - word.length();
        return start == 0 || (before.charAt(start - 1) >= 'ぁ' && before.charAt(start - 1) <= 'ゖ');
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** Katakana as hiragana and letters small, so that タナカ is found as たなか; ー stays. */
    private static String hiragana(String text) {
        return text.chars()
                .map(each -> each >= 'ァ' && each <= 'ヶ' ? each - 'ァ' + 'ぁ' : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toLowerCase(Locale.ROOT);
    }
}
