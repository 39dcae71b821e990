package dev.mamori.judgment.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.platform.web.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Own lines of a set")
class OwnLineReaderTest {
    private static final Template TEMPLATE = TemplateReader.read(TemplateReader.CCAJ_DEFAULT);

    @Test
    @DisplayName("REQ-6.0.5: neither figure nor concrete phrase, and every other fault, in one answer")
    void everyFault() {
        assertThat(reasons(
                        line("EXCESSIVE.TENFOLD", null, Outcome.HARASSMENT, null),
                        line("FREE WORDS", "x", Outcome.HARASSMENT, "10倍"),
                        line("NOSUCH.TYPE", "x", Outcome.HARASSMENT, "10倍"),
                        line("TIME.SINGLE_CONTACT", "x", Outcome.INDIVIDUAL, "10分"),
                        line("ABUSE.SLUR_OR_DIE", "x", Outcome.INDIVIDUAL, "1回"),
                        line("SEXUAL.INVITATION_ONCE", null, Outcome.NEVER_EXCUSED, null),
                        line("SEXUAL.INVITATION_ONCE", null, Outcome.NEVER_EXCUSED, null),
                        line("EXCESSIVE.NO_OUTCOME", "x", null, "高額")))
                .containsExactly(
                        "NEITHER_FIGURE_NOR_PHRASE",
                        "LINE_LABEL",
                        "LINE_CODE",
                        "LINE_CODE",
                        "LINE_COUNTED",
                        "LINE_OF_THE_GUIDELINE",
                        "LINE_TWICE",
                        "NEITHER_FIGURE_NOR_PHRASE",
                        "LINE_OUTCOME");
    }

    @Test
    @DisplayName("REQ-6.12.3: a client's own money line counts; the default set has none")
    void ownMoneyLine() {
        var set = set(line("EXCESSIVE.TENFOLD", "代金の10倍を超える賠償の要求", Outcome.HARASSMENT, "代金の10倍を超える"));
        var own = set.criterion("EXCESSIVE.TENFOLD").orElseThrow();
        assertThat(own.outcome()).isEqualTo(Outcome.HARASSMENT);
        assertThat(set.typeOf(own).code()).isEqualTo("EXCESSIVE");
        assertThat(own.caution()).isEqualTo("代金の10倍を超える");
        assertThat(set().criteria().values().stream()
                        .filter(line -> line.typeCode().equals("EXCESSIVE")))
                .filteredOn(line -> !line.counted())
                .allMatch(line -> line.outcome() == Outcome.INDIVIDUAL);
    }

    @Test
    @DisplayName("REQ-6.12.2: what only chapter 1 lists can be agreed otherwise, chapter 2 cannot")
    void chapterOne() {
        var set = set(new OwnLine(
                "SEXUAL.INVITATION_ONCE", null, null, Outcome.NEVER_EXCUSED, null, List.of("ふたりで会わない？"), "合意"));
        var line = set.criterion("SEXUAL.INVITATION_ONCE").orElseThrow();
        assertThat(line.outcome()).isEqualTo(Outcome.NEVER_EXCUSED);
        assertThat(line.examples()).containsExactly("今度食事でもどう？", "ふたりで会わない？");
        assertThat(line.label().ja()).isEqualTo("食事・デートへの誘い（一度）");
        assertThat(line.chapterOne()).isTrue();
    }

    @Test
    @DisplayName(
            "REQ-13.5.6, REQ-6.1.6: where an ATT was taken from, examples, figures, labels and references are told too")
    void proseOfEverything() {
        var before = with(
                "CODE",
                4200,
                "2026-Q3",
                new OwnLine(
                        "EXCESSIVE.TENFOLD",
                        "10倍の賠償",
                        "tenfold",
                        Outcome.HARASSMENT,
                        "10倍を超える",
                        List.of("十倍払え"),
                        null));
        var after = with(
                "CODE",
                5100,
                "2026-Q4",
                new OwnLine(
                        "EXCESSIVE.TENFOLD",
                        "法外な賠償",
                        "exorbitant",
                        Outcome.HARASSMENT,
                        null,
                        List.of("百倍払え"),
                        null,
                        List.of("REF.MHLW_MANUAL")));
        assertThat(Differences.between(before, after))
                .extracting(text -> text.ja())
                .containsExactly(
                        "窓口 CODE の平均通話時間（ATT）のもとになった通話は、4200件（2026-Q3）から5100件（2026-Q4）に変わります。",
                        "⑫正当な理由のない過度な要求の基準「法外な賠償」の名前は、「10倍の賠償」から「法外な賠償」に変わります。",
                        "⑫正当な理由のない過度な要求の基準「法外な賠償」の例に「百倍払え」が加わります。",
                        "⑫正当な理由のない過度な要求の基準「法外な賠償」の例から「十倍払え」がなくなります。",
                        "⑫正当な理由のない過度な要求の基準「法外な賠償」の目安は、「10倍を超える」から「定めなし」に変わります。",
                        "⑫正当な理由のない過度な要求の基準「法外な賠償」の参考文献は「REF.MHLW_MANUAL」になります。");
        assertThat(Differences.between(before, after))
                .extracting(text -> text.en())
                .contains(
                        "What the average talk time (ATT) of the desk CODE was taken from changes from 4200 calls (2026-Q3)"
                                + " to 5100 calls (2026-Q4).");
    }

    private static CriteriaSet with(String queue, int calls, String period, OwnLine line) {
        return new CriteriaSet(
                new UUID(0, 3),
                period,
                TEMPLATE,
                read(new DraftTerms(
                        "CCAJ-DEFAULT",
                        null,
                        null,
                        List.of(new DraftTerms.DraftQueue(queue, "11:30", calls, period, null, null, null)),
                        List.of(line),
                        null)));
    }

    @Test
    @DisplayName("REQ-0.6: a line cites works of the guideline's chapter 5, and no others")
    void references() {
        assertThat(TEMPLATE.references()).hasSize(7);
        assertThat(TEMPLATE.references())
                .extracting(Template.Reference::publisher)
                .contains("厚生労働省", "東京都", "UAゼンセン", "政府広報オンライン");
        var cites = new OwnLine(
                "EXCESSIVE.OWN", "自社", "own", Outcome.INDIVIDUAL, "3回", null, null, List.of("REF.TOKYO_ORDINANCE"));
        assertThat(OwnLineReader.read(List.of(cites), TEMPLATE)
                        .lines()
                        .get("EXCESSIVE.OWN")
                        .references())
                .containsExactly("REF.TOKYO_ORDINANCE");
        var unknown =
                new OwnLine("EXCESSIVE.OWN", "自社", "own", Outcome.INDIVIDUAL, "3回", null, null, List.of("REF.BLOG"));
        var refused = OwnLineReader.read(List.of(unknown), TEMPLATE).reasons();
        assertThat(refused).extracting(reason -> reason.code()).containsExactly("REFERENCE_UNKNOWN");
        assertThat(refused.getFirst().text().en()).contains("REF.MHLW_MANUAL");
    }

    @ParameterizedTest
    @CsvSource({
        "一生許さないと言う, false",
        "万一のときに困ると言う, false",
        "十分に説明しても納得しない, false",
        "一方的に話す, false",
        "三回以上, true",
        "三十分以上, true",
        "十分間, true",
        "代金の十倍, true",
        "百万円, true",
        "3回, true",
        "３回, true"
    })
    @DisplayName("REQ-6.0.5: a kanji numeral is a figure only where it counts something")
    void kanjiFigures(String figure, boolean isFigure) {
        var read = OwnLineReader.read(List.of(line("EXCESSIVE.OWN", "自社の基準", Outcome.INDIVIDUAL, figure)), TEMPLATE);
        assertThat(read.reasons().isEmpty()).as(figure).isEqualTo(isFigure);
    }

    @Test
    @DisplayName("REQ-13.5.6: what changes reads like prose, in Japanese and in English")
    void prose() {
        var before = set();
        var after = new CriteriaSet(
                new UUID(0, 2),
                "AOZ-2026.3",
                TEMPLATE,
                read(new DraftTerms(
                        "CCAJ-DEFAULT",
                        null,
                        Arrays.asList("contact_minutes").stream()
                                .collect(java.util.stream.Collectors.toMap(name -> name, name -> (Object) 90)),
                        List.of(new DraftTerms.DraftQueue(
                                "AOZ-WASH", "11:30", 4200, "2026-Q3", null, null, Map.of("repeat_count", 5))),
                        List.of(
                                line("EXCESSIVE.TENFOLD", "代金の10倍を超える賠償の要求", Outcome.HARASSMENT, "代金の10倍を超える"),
                                line("SEXUAL.INVITATION_ONCE", null, Outcome.NEVER_EXCUSED, null)),
                        null)));
        assertThat(Differences.between(before, after))
                .extracting(text -> text.ja())
                .containsExactly(
                        "①時間拘束の「一定時間、従業員を拘束する」の判定ラインは、60分から90分に変わります。",
                        "窓口 AOZ-WASH の平均通話時間（ATT）は、「定めなし」から11分30秒に変わります。",
                        "窓口 AOZ-WASH の平均通話時間（ATT）のもとになった通話は、「定めなし」から4200件（2026-Q3）に変わります。",
                        "窓口 AOZ-WASH では、②リピートの「回答が終わった後、同じクレームを過剰に繰り返す」と②リピートの"
                                + "「対応が終わった後、同じ内容で度重なる電話・メールをする」の判定ラインは、3回から5回に変わります。",
                        "⑧セクハラ行為の基準「食事・デートへの誘い（一度）」の扱いは、「個別判断」から「斟酌の余地なし」に変わります。",
                        "⑫正当な理由のない過度な要求の基準「代金の10倍を超える賠償の要求」が新しく加わります。" + "結果は「カスタマーハラスメントに該当」です。目安は「代金の10倍を超える」です。");
        assertThat(Differences.between(before, after).getFirst().en())
                .isEqualTo("the line for \"One contact holds the worker for the set time\" changes from 60 minutes to"
                        + " 90 minutes.");
        assertThat(Differences.between(after, before))
                .extracting(text -> text.ja())
                .anyMatch(ja -> ja.equals("⑫正当な理由のない過度な要求の基準「代金の10倍を超える賠償の要求」はなくなります。"));
        assertThat(Differences.between(before, before)).isEmpty();
    }

    @Test
    @DisplayName("a left-open figure is told as such, and held segments by name")
    void openFigures() {
        var parameters = new java.util.HashMap<String, Object>();
        parameters.put("contact_minutes", null);
        parameters.put("held_time_segments", List.of("TALK", "HOLD"));
        parameters.put("op_limit_minutes", 45);
        parameters.put("repeat_window_days", 14);
        var after = new CriteriaSet(
                new UUID(0, 2),
                "B",
                TEMPLATE,
                read(new DraftTerms("CCAJ-DEFAULT", null, parameters, null, null, null)));
        assertThat(Differences.between(set(), after))
                .extracting(text -> text.ja())
                .containsExactlyInAnyOrder(
                        "①時間拘束の「一定時間、従業員を拘束する」の判定ラインは、60分から「数値の合意なし（個別判断）」に変わります。",
                        "拘束時間とATTに数える通話の区間は、TALKからTALK・HOLDに変わります。",
                        "運用ルールの「対応時間の上限」は、60分から45分に変わります。",
                        "繰り返しを数える期間は、30日から14日に変わります。");
    }

    @Test
    @DisplayName("what is exported as YAML and imported again says the same")
    void yamlRoundTrip() throws Exception {
        var parameters = new java.util.LinkedHashMap<String, Object>();
        parameters.put("contact_minutes", "PT1H30M");
        parameters.put("queue_average_multiple", null);
        parameters.put("held_time_segments", List.of("TALK", "HOLD"));
        parameters.put("repeat_count", Map.of("value", 4, "unit", "count"));
        var terms = new DraftTerms(
                "CCAJ-DEFAULT",
                null,
                parameters,
                List.of(new DraftTerms.DraftQueue("AOZ-WASH", "7:30", 4200, "2026-Q3", null, true, Map.of())),
                List.of(line("EXCESSIVE.TENFOLD", "代金の10倍: #超える", Outcome.HARASSMENT, "10倍")),
                List.of("現場の声: 60分は長い"));
        var yaml = CriteriaYaml.write("AOZ-2026.3", terms, TEMPLATE);
        assertThat(yaml).contains("# cumulative_minutes: 60", "7:30", "protected: true");
        var read = CriteriaYaml.read(yaml);
        var json = com.fasterxml.jackson.databind.json.JsonMapper.builder().build();
        var request = json.treeToValue(read, CriteriaSetRequest.class);
        assertThat(request.version()).isEqualTo("AOZ-2026.3");
        assertThat(request.terms()).isEqualTo(terms);
    }

    private static List<String> reasons(OwnLine... lines) {
        return OwnLineReader.read(List.of(lines), TEMPLATE).reasons().stream()
                .map(Violation::code)
                .toList();
    }

    private static CriteriaSet set(OwnLine... lines) {
        return new CriteriaSet(
                new UUID(0, 1),
                "AOZ-2026.2",
                TEMPLATE,
                read(new DraftTerms("CCAJ-DEFAULT", null, null, null, List.of(lines), null)));
    }

    private static Terms read(DraftTerms draft) {
        var read = TermsReader.read(draft, TEMPLATE, null);
        assertThat(read.reasons()).isEmpty();
        return read.terms();
    }

    private static OwnLine line(String code, String label, Outcome outcome, String figure) {
        return new OwnLine(code, label, label, outcome, figure, null, null);
    }
}
