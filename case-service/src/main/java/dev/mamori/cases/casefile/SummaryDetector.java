package dev.mamori.cases.casefile;

import dev.mamori.platform.web.Text;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells words from labels (REQ-5.3.2): 「暴言を繰り返した」 is what somebody thought of what was said, not what was said.
 *
 * <p>A text counts as a summary when it names or reports an offence and quotes nothing. In doubt it counts as words: a
 * machine must not take a worker's record away from her. Rejected: a list of whole sentences, which the next worker's
 * wording would miss.
 */
public final class SummaryDetector {
    /** What to write instead; returned with the record, which is kept as it is. */
    public static final Text ADVICE = Text.of(
            "言われた言葉をそのまま、言われた順に書いてください。例: 『馬鹿野郎』と大声で怒鳴った後に『お前の名前を SNS に投稿するぞ』と言った。"
                    + "声の様子（大声など）は manner に、受けた印象は impression に分けて書きます。録音を聞いて後から追記できます。",
            "Write the very words, in the order in which they were said. Example: shouted \"you fool\", then said \"I will"
                    + " post your name online\". Put how it was said in `manner` and how you took it in `impression`. You can"
                    + " add the words later from the recording.");

    private static final String LABEL = "(?:暴言|罵声|罵詈雑言|罵倒|怒声|怒号|大声|威嚇|脅迫|脅し|恫喝|侮辱|誹謗中傷|中傷|人格否定|差別発言"
            + "|セクハラ|カスハラ|カスタマーハラスメント|ハラスメント|嫌がらせ|いやがらせ|迷惑行為|迷惑電話|揚げ足取り|説教|クレーム|苦情|文句|因縁"
            + "|同じ(?:話|内容|質問|要求|主張)|(?:暴力的|威圧的|高圧的|攻撃的|差別的|性的|不適切|卑猥|失礼|無礼|過激|脅迫的|侮辱的)な"
            + "(?:発言|言葉|言動|態度|要求|口調|内容)|(?:ひどい|酷い|汚い|きつい|乱暴な|失礼な)(?:こと|言葉|発言)"
            + "|(?:過剰|過大|不当|無理|理不尽)な(?:要求|クレーム|請求|要望)|謝罪(?:の強要|要求)?|土下座(?:の強要|要求)?)";
    private static final String REPORT = "(?:繰り返|くりかえ|繰返|言っ|言われ|いわれ|吐い|吐か|吐き|浴びせ|受け|あっ|あり|され|した|して|し続け|"
            + "続け|続い|行っ|行い|及ん|発し|発言|要求|強要|責め|求め|求められ|並べ|つけ|付け|上げ|あげ|立て|多[いくか]|ひど|激し|止ま|やま|やめ)";
    private static final Pattern LABELLED =
            Pattern.compile(LABEL + "(?:など|等|の類|のような(?:こと|もの))?(?:を|が|に|と|で|も|は|の)?[^、。]{0,12}?" + REPORT);
    private static final Pattern LABEL_ALONE = Pattern.compile(LABEL + "(?:あり|有り|多数|多発|数回|複数回|\\d+回)?");
    private static final Pattern REPORTED_ACT = Pattern.compile("(?:怒鳴|どな|罵|脅|けな|馬鹿に|バカに|見下)(?:し|さ|ら|っ|り|て)?(?:れ|され)?"
            + "(?:た|ました|ていた|てきた|続けた|ちらした|散らした|つけた)$"
            + "|(?:激怒|激昂|激高|興奮|威嚇|恫喝|脅迫|侮辱|罵倒|逆上)(?:し|され)(?:た|ました|ていた|ている|てきた|続けた)$"
            + "|(?:高圧的|威圧的|攻撃的|感情的|乱暴|横柄|失礼|無礼|しつこ)(?:な態度|な口調)?(?:だった|でした|であった|になった|かった|く言われた|を取られた)$");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)^\\W*(?:(?:the )?(?:customer|caller|client|he|she|they)\\b[^\"“”]{0,60})?\\b(?:was|were|became|got|kept|being|repeated(?:ly)?|used|made|continued)\\b"
                    + "[^\"“”]{0,60}\\b(?:abus\\w*|rude|insult\\w*|threat\\w*|aggressive|shout\\w*|yell\\w*|offensive|harass\\w*)\\b[^\"“”]{0,60}$");
    /** Who speaks to somebody uses such words; a report about a customer does not. */
    private static final Pattern ADDRESSED =
            Pattern.compile("お前|おまえ|オマエ|あなた|あんた|アンタ|てめ[えぇー]|テメ[エェー]|貴様|きさま|おたく|お宅|そっち|そちら|俺|オレ|わし|ワシ|[!！?？]");
    /** Orders, questions and sentence particles end what is said, not what is reported. */
    private static final Pattern SPOKEN_END =
            Pattern.compile("(?:れ|ろ|ぞ|ぜ|よ|よね|ね|か|かな|の|さい|さいよ|くれ|わ|わよ|だぞ|ってば)[。、．.…〜～ー]*$");

    private static final Pattern QUOTED = Pattern.compile("[「『“\"]([^「」『』“”\"]+)[」』”\"]");
    private static final Pattern QUOTED_WHOLE = Pattern.compile("^[「『“\"](.*)[」』”\"][。．.]?$", Pattern.DOTALL);

    private SummaryDetector() {}

    /**
     * @param verbatim what was written as the words; null or blank when nothing was
     */
    public static ConductKind kindOf(String verbatim) {
        if (verbatim == null || verbatim.isBlank()) {
            return ConductKind.SUMMARY_ONLY;
        }
        String text = withoutOuterQuotes(verbatim.strip());
        boolean quotesWords = quotes(text).stream().anyMatch(words -> !isSummary(words));
        return !quotesWords && isSummary(text) ? ConductKind.SUMMARY_ONLY : ConductKind.VERBATIM;
    }

    private static boolean isSummary(String text) {
        if (ADDRESSED.matcher(text).find() || SPOKEN_END.matcher(text.strip()).find()) {
            return false;
        }
        String plain = text.replaceAll("[「」『』“”\"\\s]", "");
        return LABELLED.matcher(plain).find()
                || LABEL_ALONE.matcher(plain.replaceAll("[、。．.]+$", "")).matches()
                || sentences(plain).stream()
                        .anyMatch(each -> REPORTED_ACT.matcher(each).find())
                || ENGLISH.matcher(text).find();
    }

    private static List<String> sentences(String text) {
        return List.of(text.split("[、。．.\\n]+"));
    }

    private static List<String> quotes(String text) {
        Matcher quoted = QUOTED.matcher(text);
        return quoted.results().map(each -> each.group(1)).toList();
    }

    private static String withoutOuterQuotes(String text) {
        Matcher whole = QUOTED_WHOLE.matcher(text);
        boolean one = whole.matches() && whole.group(1).chars().noneMatch(c -> "「」『』“”\"".indexOf(c) >= 0);
        return one ? whole.group(1) : text;
    }
}
