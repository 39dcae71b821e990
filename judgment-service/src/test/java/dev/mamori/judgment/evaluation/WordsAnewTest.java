package dev.mamori.judgment.evaluation;

import static dev.mamori.judgment.evaluation.Sheets.TEMPLATE;
import static dev.mamori.judgment.evaluation.Sheets.defaults;
import static dev.mamori.judgment.evaluation.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.judgment.criteria.Channel;
import dev.mamori.judgment.evaluation.Evaluation.Suggestion;
import dev.mamori.judgment.evaluation.FactSheet.Conduct;
import dev.mamori.judgment.evaluation.FactSheet.ConductKind;
import dev.mamori.judgment.evaluation.FactSheet.ConfirmedCode;
import dev.mamori.judgment.evaluation.FactSheet.Detection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules are read anew for each test, so that no answer is remembered from another one. */
@DisplayName("How words are read, and how what was found is told")
class WordsAnewTest {
    private static final Resemblance LEARNED = Resemblance.learnedFrom(Utterances.read());

    @Test
    @DisplayName("requirements 1.3: each example of the guideline offers its code, with the phrase and the line")
    void examples() {
        var rules = PhraseRules.read(PhraseRules.JAPANESE);
        var lines = TEMPLATE.criteria().values().stream()
                .filter(line -> !line.counted())
                .toList();
        assertThat(rules.codes()).hasSizeGreaterThanOrEqualTo(lines.size());
        for (var line : lines) {
            var channel = line.channels().contains(Channel.PHONE) ? Channel.PHONE : Channel.EMAIL;
            for (var example : line.examples()) {
                assertThat(offered(Suggester.of(rules), example, null, channel))
                        .as(example)
                        .extracting(Suggestion::code, Suggestion::source)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple(line.code(), "PHRASE"));
            }
        }
        var slur = offered(Suggester.of(rules), "おい、ﾊﾞ ｶ！ 聞いてるのか", null, Channel.PHONE)
                .getFirst();
        assertThat(slur.phrase()).isEqualTo("ﾊﾞ ｶ");
        assertThat(slur.typeCode()).isEqualTo("ABUSE");
        assertThat(slur.because().ja()).isEqualTo("「ﾊﾞ ｶ」が「個人に対する侮辱（バカ・死ね）」の言い方に当たります（L207）。");
        assertThat(slur.because().en()).contains("\"ﾊﾞ ｶ\"", "L207");
    }

    @Test
    @DisplayName(
            "REQ-6.4.2, REQ-6.3.5a: look-alikes, a hint in the note, a raised voice, a post, and what is confirmed")
    void surroundings() {
        var rules = Suggester.of(PhraseRules.read(PhraseRules.JAPANESE));
        assertThat(codes(rules, "死ぬほど困って", null, Channel.PHONE)).isEmpty();
        assertThat(codes(rules, "顔は一生覚えておくからな", null, Channel.PHONE)).isEmpty();
        assertThat(codes(rules, "顔は一生覚えておくからな", "危害をほのめかす", Channel.PHONE)).containsExactly("THREAT.HARM_SPOKEN");
        assertThat(codes(rules, "馬鹿野郎", "大声で怒鳴る", Channel.PHONE))
                .containsExactlyInAnyOrder("ABUSE.SLUR_OR_DIE", "ABUSE.SHOUTING");
        var post = "あおぞら家電の佐倉○○、札幌のセンター勤務、こいつは詐欺師。拡散希望";
        assertThat(codes(rules, post, null, Channel.SNS))
                .containsExactlyInAnyOrder("EXPOSURE.EMPLOYEE_NAME_POSTED", "EXPOSURE.ONLINE_DEFAMATION");
        assertThat(codes(rules, "（投稿）" + post, null, Channel.PHONE))
                .containsExactlyInAnyOrder("EXPOSURE.EMPLOYEE_NAME_POSTED", "EXPOSURE.ONLINE_DEFAMATION");
        assertThat(codes(rules, post, null, Channel.PHONE)).doesNotContain("EXPOSURE.EMPLOYEE_NAME_POSTED");
        assertThat(codes(rules, "殺すぞ", null, Channel.EMAIL)).containsExactly("THREAT.HARM_WRITTEN");
        var confirmed = said("馬鹿野郎", ConductKind.VERBATIM, List.of("ABUSE.SLUR_OR_DIE"), List.of());
        assertThat(offered(rules, confirmed, Channel.PHONE)).isEmpty();
        assertThat(offered(rules, said("バカと言った", ConductKind.SUMMARY_ONLY, List.of(), List.of()), Channel.PHONE))
                .isEmpty();
        assertThat(offered(rules, said(null, ConductKind.VERBATIM, List.of(), List.of()), Channel.PHONE))
                .isEmpty();
        assertThat(PhraseRules.read(PhraseRules.JAPANESE).lookAlikes("死ぬほど困って")).contains("ABUSE");
        assertThat(PhraseRules.read(PhraseRules.JAPANESE).lookAlikes("返金してください"))
                .isEmpty();
    }

    @Test
    @DisplayName("REQ-2.2: what a detector or a likeness offers is told as such, and never beside a confirmation of it")
    void otherSources() {
        var detected = List.of(
                new Detection("ABUSE.SHOUTING", "voice-1"),
                new Detection("NO.SUCH", "voice-1"),
                new Detection(null, "voice-1"));
        var standard = new Suggester(PhraseRules.read(PhraseRules.JAPANESE), LEARNED);
        var offered = offered(standard, said("はい", ConductKind.VERBATIM, List.of(), detected), Channel.PHONE);
        assertThat(offered).hasSize(1);
        assertThat(offered.getFirst().code()).isEqualTo("ABUSE.SHOUTING");
        assertThat(offered.getFirst().source()).isEqualTo("voice-1");
        assertThat(offered.getFirst().because().ja()).startsWith("voice-1 が検知しました。");
        assertThat(offered(
                        standard, said("はい", ConductKind.VERBATIM, List.of("ABUSE.SHOUTING"), detected), Channel.PHONE))
                .isEmpty();
        var like = "俺の気が済むまで電話は切らせないからな、切るんじゃない";
        var resembling = offered(standard, like, null, Channel.PHONE);
        assertThat(resembling).isNotEmpty().allMatch(one -> one.typeCode().equals("TIME"));
        assertThat(Suggester.standard()).isNotNull();
        assertThat(offered(
                        standard,
                        said(like, ConductKind.VERBATIM, List.of("ABUSE.SHOUTING"), List.of()),
                        Channel.PHONE))
                .noneMatch(one -> one.source().equals("RESEMBLANCE"));
        var found = new ArrayList<Suggestion>();
        Utterances.read("/corpus/fresh-ja.txt").stream()
                .filter(Utterances.Labelled::paraphrase)
                .limit(60)
                .forEach(one -> found.addAll(offered(standard, one.words(), null, Channel.PHONE)));
        assertThat(found)
                .filteredOn(one -> one.source().equals("RESEMBLANCE"))
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.code()).startsWith(one.typeCode() + ".");
                    assertThat(one.because().ja()).startsWith("例「").contains("人が確認してください");
                });
    }

    @Test
    @DisplayName("REQ-15.9: words are compared in NFKC without blanks and brackets, and told as stored")
    void utterances() {
        assertThat(new Utterance("「ＡＢ ｃ」・バ カ").plain()).isEqualTo("abcバカ");
        assertThat(new Utterance("").plain()).isEmpty();
        assertThat(find("おい、ﾊﾞｶ！", "バカ")).contains("ﾊﾞｶ");
        assertThat(find("𠮷野のバカ、𠮷だ", "バカ、𠮷")).contains("バカ、𠮷");
        assertThat(find("は\u3099か", "ば")).contains("は\u3099");
        assertThat(find("ﾎﾟﾁ", "ポ")).contains("ﾎﾟ");
        assertThat(find("親バカです", "バカ", "親バカ")).isEmpty();
        assertThat(find("親バカのバカ", "バカ", "親バカ")).contains("バカ");
        assertThat(find("あ", "い*")).isEmpty();
        assertThat(find("㌔㌔㌔".repeat(60) + "馬鹿", "馬鹿")).contains("馬鹿");
        assertThat(find("㈱".repeat(400) + "馬鹿", "馬鹿")).contains("馬鹿");
        assertThat(new Utterance("（投稿）最低\nだ").isPost()).isTrue();
        assertThat(new Utterance(" (投稿 X) だ").isPost()).isTrue();
        assertThat(new Utterance("投稿します").isPost()).isFalse();
    }

    @Test
    @DisplayName("findings are sentences: value, line, whether it is reached and what is missing")
    void sentences() {
        var near = Sheets.evaluate(
                sheet().talk("K1", Channel.PHONE, "AOZ-WASH", "2026-11-09T10:00:00", Duration.ofSeconds(1720), "OP-1"));
        var att = Sheets.near(near, "TIME.ATT_MULTIPLE").orElseThrow().text();
        assertThat(att.ja())
                .isEqualTo("「ATTの3倍以上」は2.39倍（28分40秒 ÷ 12分00秒）で、基準の3倍以上に達していません（" + seed("TIME.ATT_MULTIPLE") + "）。");
        assertThat(att.en()).contains("2.39 times (28:40 / 12:00)", "is not reached");
        var hit = Sheets.evaluate(
                sheet().talk("K1", Channel.PHONE, "AOZ-WASH", "2026-11-09T10:00:00", Duration.ofHours(1), "OP-1"));
        var single = Sheets.hit(hit, "TIME.SINGLE_CONTACT").orElseThrow().text();
        assertThat(single.ja()).contains("は60分00秒で、基準の60分", "に達しています（" + seed("TIME.SINGLE_CONTACT") + "）。");
        assertThat(single.en()).contains("60:00; the line is", "and is reached (");
        assertThat(Sentences.time(Duration.ofSeconds(609), true)).isEqualTo("10分09秒");
        assertThat(Sentences.time(Duration.ofSeconds(610), false)).isEqualTo("10:10");
        assertThat(Sentences.plain(new java.math.BigDecimal("3.00"))).isEqualTo("3");
        var text = dev.mamori.platform.web.Text.of("条件", "condition");
        assertThat(Sentences.confirmed(text, 2, "L1").ja()).isEqualTo("「条件」に当たる言動が2件、人によって確認されています（L1）。");
        assertThat(Sentences.confirmed(text, 2, "L1").en()).isEqualTo("condition: 2 confirmed by a person (L1).");
        assertThat(Sentences.conditionMissing(text, List.of(text, text), "L1").ja())
                .isEqualTo("「条件」には次の条件が満たされていません：条件／条件（L1）。");
        assertThat(Sentences.conditionMissing(text, List.of(text, text), "L1").en())
                .isEqualTo("condition: a condition is missing: condition; condition (L1).");
    }

    @Test
    @DisplayName("what is remembered is asked for once, and the least used goes first")
    void memo() {
        var asked = new ArrayList<String>();
        var memo = new Memo<String, String>(2, key -> {
            asked.add(key);
            return key + "!";
        });
        assertThat(List.of(memo.of("a"), memo.of("b"), memo.of("a"), memo.of("c"), memo.of("a"), memo.of("b")))
                .containsExactly("a!", "b!", "a!", "c!", "a!", "b!");
        assertThat(asked).containsExactly("a", "b", "c", "b");
    }

    private static String seed(String code) {
        return TEMPLATE.criteria().get(code).seed();
    }

    private static Optional<String> find(String words, String any, String... not) {
        return new Utterance(words)
                .find(
                        List.of(Pattern.compile(any)),
                        List.of(not).stream().map(Pattern::compile).toList());
    }

    private static List<String> codes(Suggester suggester, String words, String manner, Channel channel) {
        return offered(suggester, words, manner, channel).stream()
                .map(Suggestion::code)
                .toList();
    }

    private static List<Suggestion> offered(Suggester suggester, String words, String manner, Channel channel) {
        var sheet = sheet().contact("K1", channel, "AOZ-WASH", "2026-11-09T10:00:00")
                .apology(FactSheet.ApologyKind.FULL, "2026-11-09T10:00:30")
                .words("W1", "K1", "2026-11-09T10:01:00", words, manner, new String[0]);
        return new Engine(suggester)
                .evaluate(sheet.build(), moment -> Optional.of(defaults()))
                .suggestions();
    }

    private static List<Suggestion> offered(Suggester suggester, Conduct conduct, Channel channel) {
        var sheet = sheet().contact("K1", channel, "AOZ-WASH", "2026-11-09T10:00:00")
                .conduct(conduct);
        return new Engine(suggester)
                .evaluate(sheet.build(), moment -> Optional.of(defaults()))
                .suggestions();
    }

    private static Conduct said(String words, ConductKind kind, List<String> confirmed, List<Detection> detections) {
        return new Conduct(
                "W1",
                "K1",
                Sheets.jst("2026-11-09T10:01:00"),
                1,
                words,
                null,
                kind,
                confirmed.stream()
                        .map(code -> new ConfirmedCode(code, "SV-0012"))
                        .toList(),
                null,
                detections);
    }
}
