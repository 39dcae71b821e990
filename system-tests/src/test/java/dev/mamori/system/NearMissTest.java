package dev.mamori.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mamori.local.demo.Judging;
import dev.mamori.local.demo.Pbx;
import dev.mamori.local.demo.World;
import dev.mamori.local.stack.Person;
import dev.mamori.local.stack.ServiceName;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("SC-01 and SC-12: what looks like harassment and is none")
class NearMissTest {

    private static final String CLIENT = "CL-AOZ";
    private static final String QUEUE = "AOZ-WASH";
    private static final String DAY = "2026-11-09 ";

    private World world;
    private Pbx pbx;
    private String call;

    @BeforeEach
    void aQuietDay() {
        world = Shared.world();
        world.itIs(DAY + "11:00:00");
        pbx = Pbx.connect(world, CLIENT);
        call = "near-miss-" + world.run();
    }

    @Test
    @DisplayName("SC-01: 48:20 in all, but 28:40 of talk: no hit on time, and nobody is told (REQ-6.1)")
    void countsTalkAndNotTheWholeCall() {
        var contact = pbx.started(call, DAY + "10:02:00", QUEUE, Person.SAKURA, "090-0123-0001")
                .text("/contactId");
        pbx.customerSaid(call, DAY + "10:02:00", "エラーE07が消えないんですけど");
        hold("10:08:10", "10:14:00");
        hold("10:21:30", "10:28:00");
        pbx.customerSaid(call, DAY + "10:30:05", "できるだけ早く直したいんです");
        hold("10:36:00", "10:43:20");
        pbx.customerSaid(call, DAY + "10:44:10", "ちょっと時間かかりすぎじゃないですか");
        pbx.event(call, "ENDED", DAY + "10:50:20");

        var recorded = world.as(Person.OHARA)
                .get(ServiceName.CASE, "/v1/clients/" + CLIENT + "/contacts/" + contact)
                .expect(200)
                .json();
        assertThat(recorded.path("totalSeconds").asInt()).isEqualTo(48 * 60 + 20);
        assertThat(recorded.path("holdSeconds").asInt()).isEqualTo(19 * 60 + 40);
        assertThat(recorded.path("heldSeconds").asInt()).isEqualTo(28 * 60 + 40);
        assertThat(recorded.path("holdSharePercent").asInt()).isEqualTo(41);

        var evaluation = evaluate(contact);
        assertThat(Judging.codes(evaluation.path("hits"))).noneMatch(code -> code.startsWith("TIME."));
        assertThat(harassing(evaluation)).isEmpty();
        var multiple = finding(evaluation.path("nearMisses"), "TIME.ATT_MULTIPLE");
        assertThat(multiple.path("value").asDouble()).isCloseTo(2.39, within(0.01));
        assertThat(world.as(Person.AOTA)
                        .get(ServiceName.CASE, "/v1/clients/" + CLIENT + "/cases")
                        .expect(200)
                        .json()
                        .path("items"))
                .isEmpty();
        // But for the agreements of the client, of which it was asked before.
        assertThat(world.as(Person.AOTA)
                        .get(ServiceName.NOTIFICATION, "/v1/clients/" + CLIENT + "/notices")
                        .expect(200)
                        .json()
                        .path("items"))
                .allMatch(notice -> notice.path("kind").asText().equals("AGREEMENT_REQUEST"));
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("SC-12: phrases that no machine may take for harassment")
    @CsvSource(delimiter = '|', textBlock = """
            担当者の確認のため、フルネームをお願いします           | PRIVACY.I_FULL_NAME_TO_IDENTIFY
            できるだけ早く返事をもらえませんか                   | NITPICK.I_ASKS_EARLY_REPLY
            言葉遣いが丁寧すぎて分かりにくい。簡潔に             | NITPICK.I_STYLE_REMARK
            今『はい』って言いましたよね。出来るってことですよね | NITPICK.I_HAI_MEANS_YES
            問い合わせ窓口なのに分からないんですか               | AUTHORITY.I_DO_YOU_EVEN_KNOW
            責任者の方に代わってください                         |
            口コミに正直な感想を書きます                         |
            消費生活センターに相談します                         |
            法的手段を検討します                                 |
            あの担当の方は替えてほしい                           | PUNISH.DEMAND_ONCE
            謝ってください                                       |
            説明を聞きにそちらへ伺いたいのですが                 |
            この洗剤、バカ売れしてますよね                       |
            死ぬほど困ってます                                   |
            聴覚障害があります。筆談かメールでお願いできますか   |
            返金していただけますか                               |
            """)
    void leavesCalmPhrasesAlone(String words, String expected) {
        var contact = pbx.started(call, DAY + "10:00:00", QUEUE, Person.SAKURA, Shared.freshNumber())
                .text("/contactId");
        pbx.customerSaid(call, DAY + "10:01:00", words);
        pbx.event(call, "ENDED", DAY + "10:03:00");

        var evaluation = evaluate(contact);

        assertThat(harassing(evaluation)).isEmpty();
        var proposed = Stream.of("hits", "suggestions")
                .flatMap(part -> Judging.codes(evaluation.path(part)).stream())
                .distinct();
        if (expected == null) {
            assertThat(proposed).isEmpty();
        } else {
            assertThat(proposed).containsExactly(expected);
        }
    }

    private void hold(String from, String to) {
        pbx.event(call, "HOLD_STARTED", DAY + from);
        pbx.event(call, "HOLD_ENDED", DAY + to);
    }

    private JsonNode evaluate(String contact) {
        return world.as(Person.OHARA)
                .post(ServiceName.CASE, "/v1/clients/" + CLIENT + "/contacts/" + contact + "/evaluations", null)
                .expect(201)
                .json();
    }

    private static List<JsonNode> harassing(JsonNode evaluation) {
        return Stream.of("hits", "suggestions")
                .flatMap(part -> evaluation.path(part).valueStream())
                .filter(each -> !each.path("outcome").asText().equals("INDIVIDUAL"))
                .toList();
    }

    private static JsonNode finding(JsonNode findings, String code) {
        return findings.valueStream()
                .filter(each -> each.path("code").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
