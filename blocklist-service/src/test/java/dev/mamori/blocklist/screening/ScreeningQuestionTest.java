package dev.mamori.blocklist.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a PBX asks, in its own words; hostile ones included (docs/pbx.md)")
class ScreeningQuestionTest {

    @Test
    void readsAQueryInOurOwnWords() {
        ScreeningQuestion question = read(Map.of(
                "number",
                "+819001230010",
                "queue",
                "MRI-CARE",
                "called",
                "0120012345",
                "callId",
                "c-1",
                "noid",
                "P",
                "asserted",
                "+819001230011",
                "announce",
                "play",
                "format",
                "json"));
        assertThat(question.call())
                .isEqualTo(new Call("+819001230010", "MRI-CARE", "0120012345", "P", "c-1", "+819001230011"));
        assertThat(question.play()).isTrue();
        assertThat(question.format()).isEqualTo(AnswerFormat.JSON);
        assertThat(question.aboutCall()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"' 4420', +4420", "' 0420', ' 0420'", "' x', ' x'", "' ', ' '", "'  44', '  44'"})
    @DisplayName("a plus that the query decoded to a space comes back before a country code only")
    void givesALostPlusBack(String given, String read) {
        assertThat(read(Map.of("number", given)).call().number()).isEqualTo(read);
    }

    @Test
    void keepsNoMoreThanAnyNumberOrIdNeeds() {
        Call call = read(Map.of("number", "9".repeat(300), "queue", "q".repeat(257), "callId", "i".repeat(300)))
                .call();
        assertThat(call.number()).hasSize(256);
        assertThat(call.queueId()).hasSize(256);
        assertThat(call.callId()).hasSize(128);
        assertThat(read(Map.of("queue", "q".repeat(256))).call().queueId()).hasSize(256);
        assertThat(read(Map.of("callId", "a\u0000\nb\ud800")).call().callId()).isEqualTo("ab");
        assertThat(read(Map.of("callId", "\u0001")).call().callId()).isNull();
        assertThat(read(Map.of("queue", "  ")).call().queueId()).isNull();
    }

    @Test
    @DisplayName("the first place that says why a number is withheld; none while a number is shown")
    void readsWhyItIsWithheld() {
        assertThat(read(Map.of("number", "anonymous", "noid", "C")).call().noid())
                .isEqualTo("C");
        assertThat(read(Map.of("number", "", "noid", "nonsense")).call().noid()).isNull();
        assertThat(read(Map.of("number", "非通知")).call().noid()).isEqualTo("非通知");
        assertThat(read(Map.of("number", "anonymous", "name", "Coin line/payphone"))
                        .call()
                        .noid())
                .isEqualTo("Coin line/payphone");
        assertThat(read(Map.of("number", "anonymous")).call().noid()).isNull();
        assertThat(read(Map.of("Caller-Caller-ID-Number", "x", "Caller-Privacy-Hide-Number", "true"))
                        .call()
                        .noid())
                .isEqualTo("USER_REFUSED");
        assertThat(read(Map.of("Caller-Caller-ID-Number", "x", "Caller-Privacy-Hide-Number", "false"))
                        .call()
                        .noid())
                .isNull();
    }

    @Test
    void readsTheFormOfFreeswitch() {
        Map<String, String> form = new HashMap<>(Map.of(
                "Caller-Caller-ID-Number", "09001230010",
                "Caller-Destination-Number", "0120012345",
                "Unique-ID", "leg-1",
                "variable_sip_call_id", "sip-1",
                "section", "dialplan",
                "Hunt-Context", "public"));
        ScreeningQuestion question = read(form);
        assertThat(question.call()).isEqualTo(new Call("09001230010", null, "0120012345", null, "sip-1", null));
        assertThat(question.format()).isEqualTo(AnswerFormat.FREESWITCH);
        assertThat(question.contextOrNull()).isEqualTo("public");
        assertThat(question.aboutCall()).isTrue();
        form.put("Caller-Context", "mine");
        form.remove("variable_sip_call_id");
        form.put("section", "directory");
        assertThat(read(form).contextOrNull()).isEqualTo("mine");
        assertThat(read(form).call().callId()).isEqualTo("leg-1");
        assertThat(read(form).aboutCall()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://pbx.example/next", "http://pbx.example/", "/next"})
    void twilioGoesOnAtTheAddressGiven(String next) {
        ScreeningQuestion question =
                read(Map.of("From", "+819001230010", "To", "+81120012345", "CallSid", "CA1", "next", next));
        assertThat(question.call()).isEqualTo(new Call("+819001230010", null, "+81120012345", null, "CA1", null));
        assertThat(question.format()).isEqualTo(AnswerFormat.TWIML);
        assertThat(XmlAnswer.twiml(ALLOWED, question))
                .endsWith("<Response><Redirect method=\"POST\">" + next + "</Redirect></Response>");
    }

    @Test
    @DisplayName("TwiML without an address to go on with would end every call; an unknown format is said so")
    void refusesWhatCannotBeAnswered() {
        for (String next : new String[] {"", "javascript:alert(1)", "/" + "x".repeat(2000)}) {
            assertThatThrownBy(() -> read(Map.of("CallSid", "CA1", "next", next)))
                    .isInstanceOfSatisfying(ScreeningQuestion.Unclear.class, unclear -> assertThat(unclear.parameter())
                            .isEqualTo("next"));
        }
        assertThatThrownBy(() -> read(Map.of("CallSid", "CA1"))).isInstanceOf(ScreeningQuestion.Unclear.class);
        assertThatThrownBy(() -> read(Map.of("format", "yaml")))
                .isInstanceOfSatisfying(ScreeningQuestion.Unclear.class, unclear -> assertThat(unclear.parameter())
                        .isEqualTo("format"));
    }

    @Test
    @DisplayName("nothing that a caller or a PBX sends gets out of its place in the answer")
    void escapesWhatItRepeats() {
        ScreeningAnswer refused = refused("<&\"'>\u0001\ud800終");
        ScreeningQuestion question = read(Map.of("section", "dialplan", "Caller-Context", "a\"/><b>&'\u0000"));
        String freeswitch = XmlAnswer.freeswitch(refused, question);
        assertThat(freeswitch)
                .contains("<context name=\"a&quot;/&gt;&lt;b&gt;&amp;&apos;\">")
                .contains("mamori_announcement_id=Q.refusal")
                .contains("sip_rh_Call-Info=&lt;https://r.example&gt;;purpose=jwscard")
                .contains("data=\"608 Rejected\"")
                .doesNotContain("playback", "pre_answer");
        ScreeningQuestion spoken =
                read(Map.of("CallSid", "CA1", "next", "/n", "announce", "play", "section", "dialplan"));
        assertThat(XmlAnswer.twiml(refused, spoken))
                .endsWith("<Say language=\"ja-JP\">&lt;&amp;&quot;&apos;&gt;終</Say><Hangup/></Response>");
        assertThat(XmlAnswer.freeswitch(refused, spoken))
                .contains("<context name=\"default\">", "pre_answer", "mamori/Q.refusal.wav");
        assertThat(XmlAnswer.twiml(refused, read(Map.of("CallSid", "CA1", "next", "/n"))))
                .contains("<Reject reason=\"rejected\"/>");
        assertThat(XmlAnswer.freeswitch(ALLOWED, question)).isEqualTo(XmlAnswer.FREESWITCH_NOT_FOUND);
        assertThat(XmlAnswer.cisco(ALLOWED, true)).contains("Permit", "&lt;continue&gt;");
        assertThat(XmlAnswer.cisco(refused, true)).contains("Deny", "announce identification=&quot;Q.refusal&quot;");
        assertThat(XmlAnswer.cisco(refused, false)).contains("&lt;reject&gt;&lt;/reject&gt;");
    }

    @Test
    void readsTheXacmlOfCisco() {
        Call call = CiscoQuestion.read(bytes("""
                <Request><Subject><Attribute AttributeId="urn:Cisco:uc:1.0:callingnumber"><AttributeValue>09001230010
                </AttributeValue></Attribute><Attribute AttributeId="urn:cisco:uc:1.0:callednumber"><AttributeValue>1</AttributeValue>
                </Attribute><Attribute AttributeId="urn:cisco:uc:1.0:callednumber"><AttributeValue>2</AttributeValue></Attribute>
                <Attribute AttributeId="other:callid"><AttributeValue>no</AttributeValue></Attribute>
                <Attribute AttributeId="urn:cisco:uc:1.0:callingpartycallid"><AttributeValue>id</AttributeValue></Attribute>
                <Attribute AttributeId="urn:cisco:uc:1.0:empty"/></Subject></Request>"""), "Q");
        assertThat(call).isEqualTo(new Call("09001230010", "Q", "1", null, "id"));
        Call transformed = CiscoQuestion.read(bytes("""
                <r><Attribute AttributeId="urn:cisco:uc:1.0:transformedcgpn"><AttributeValue>8</AttributeValue></Attribute>
                <Attribute><AttributeValue>8</AttributeValue></Attribute></r>"""), null);
        assertThat(transformed.number()).isEqualTo("8");
        assertThat(transformed.called()).isNull();
        String longest = "7".repeat(300);
        assertThat(CiscoQuestion.read(
                                bytes("<r><Attribute AttributeId=\"urn:cisco:uc:1.0:callingnumber\"><AttributeValue>"
                                        + longest + "</AttributeValue></Attribute></r>"),
                                null)
                        .number())
                .hasSize(256);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "<r>",
                "<!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><r><Attribute AttributeId=\"urn:cisco:uc:1.0:callingnumber\"><AttributeValue>&e;</AttributeValue></Attribute></r>",
            })
    @DisplayName("what is no XML, or wants a file of ours, is no question")
    void readsNoEntities(String hostile) {
        assertThatThrownBy(() -> CiscoQuestion.read(bytes(hostile), null)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Coin line/payphone\" <sip:anonymous@anonymous.invalid> | PAYPHONE",
                "Coin line/payphone <sip:a> | PAYPHONE",
                "公衆電話 | PAYPHONE",
                "p | USER_REFUSED",
                "表示圏外 | UNAVAILABLE",
                "service_conflict | SERVICE_CONFLICT",
                "<sip:anonymous> | ",
                "\" | ",
                "anonymous | ",
            })
    void readsTheWordsOfNetworks(String words, String reason) {
        assertThat(WithheldWords.read(words).map(Enum::name).orElse(null)).isEqualTo(reason);
    }

    private static final ScreeningAnswer ALLOWED = ScreeningAnswer.allow(ScreeningReason.NOT_LISTED, "Q", 1);

    private static ScreeningAnswer refused(String words) {
        return new ScreeningAnswer(
                ScreeningDecision.REJECT,
                ScreeningReason.LISTED,
                "Q",
                SipRefusal.listed(608, "https://r.example"),
                "Q.refusal",
                words,
                null,
                1);
    }

    private static ScreeningQuestion read(Map<String, String> parameters) {
        return ScreeningQuestion.read(parameters::get, null);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
