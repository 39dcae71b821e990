package dev.mamori.judgment.evaluation;

import static dev.mamori.judgment.evaluation.Sheets.because;
import static dev.mamori.judgment.evaluation.Sheets.evaluate;
import static dev.mamori.judgment.evaluation.Sheets.hit;
import static dev.mamori.judgment.evaluation.Sheets.jst;
import static dev.mamori.judgment.evaluation.Sheets.near;
import static dev.mamori.judgment.evaluation.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.judgment.criteria.Channel;
import dev.mamori.judgment.criteria.Outcome;
import dev.mamori.judgment.evaluation.FactSheet.Conduct;
import dev.mamori.judgment.evaluation.FactSheet.ConfirmedCode;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Confirmed conduct")
class ConductLinesTest {
    private static final String DAY = "2026-11-09T";

    @Test
    @DisplayName("is a hit with its words, in their order (REQ-5.3.3)")
    void hitWithWords() {
        var evaluation = evaluate(call(Channel.PHONE)
                .words("W2", "K1", DAY + "10:02:00", "死ね", "ABUSE.SLUR_OR_DIE")
                .words("W1", "K1", DAY + "10:01:00", "馬鹿野郎", "ABUSE.SLUR_OR_DIE"));
        assertThat(hit(evaluation, "ABUSE.SLUR_OR_DIE")).hasValueSatisfying(hit -> {
            assertThat(hit.outcome()).isEqualTo(Outcome.NEVER_EXCUSED);
            assertThat(hit.words()).containsExactly("馬鹿野郎", "死ね");
            assertThat(hit.conductIds()).containsExactly("W1", "W2");
            assertThat(hit.seed()).isEqualTo("L207");
        });
    }

    @Test
    @DisplayName("as a summary supports nothing (REQ-5.3.2)")
    void summary() {
        var evaluation = evaluate(call(Channel.PHONE)
                .conduct(new Conduct(
                        "W1",
                        "K1",
                        jst(DAY + "10:01:00"),
                        1,
                        "暴言を繰り返した",
                        null,
                        FactSheet.ConductKind.SUMMARY_ONLY,
                        List.of(new ConfirmedCode("ABUSE.SLUR_OR_DIE", "SV-0012")))));
        assertThat(evaluation.hits()).isEmpty();
        assertThat(because(evaluation, "ABUSE.SLUR_OR_DIE").orElseThrow()).contains("summary");
    }

    @Test
    @DisplayName("needs a person; a machine's finding is no hit (REQ-2.2, REQ-6.3.6)")
    void machineOnly() {
        var evaluation = evaluate(call(Channel.PHONE)
                .conduct(new Conduct(
                        "W1",
                        "K1",
                        jst(DAY + "10:01:00"),
                        1,
                        "ふざけるな",
                        "大声",
                        FactSheet.ConductKind.VERBATIM,
                        List.of(new ConfirmedCode("ABUSE.SHOUTING", null)))));
        assertThat(evaluation.hits()).isEmpty();
        assertThat(because(evaluation, "ABUSE.SHOUTING")).isPresent();
    }

    @Test
    @DisplayName("of a spoken threat cannot be found in a mail (REQ-6.4.1)")
    void channel() {
        var evaluation = evaluate(call(Channel.EMAIL).words("W1", "K1", DAY + "10:01:00", "殺すぞ", "THREAT.HARM_SPOKEN"));
        assertThat(evaluation.hits()).isEmpty();
        assertThat(near(evaluation, "THREAT.HARM_SPOKEN")
                        .orElseThrow()
                        .unmet()
                        .getFirst()
                        .en())
                .contains("PHONE, VISIT");
    }

    @Test
    @DisplayName("of an apology by visit needs an earlier full apology (REQ-6.9.1)")
    void visitNeedsFullApology() {
        for (var kind : FactSheet.ApologyKind.values()) {
            var evaluation = evaluate(call(Channel.PHONE)
                    .apology(kind, DAY + "10:00:30")
                    .words("W1", "K1", DAY + "10:01:00", "家まで謝りに来い", "APOLOGY.VISIT_AFTER_APOLOGY"));
            assertThat(hit(evaluation, "APOLOGY.VISIT_AFTER_APOLOGY").isPresent())
                    .isEqualTo(kind == FactSheet.ApologyKind.FULL);
        }
        var later = evaluate(call(Channel.PHONE)
                .apology(FactSheet.ApologyKind.FULL, DAY + "10:01:01")
                .words("W1", "K1", DAY + "10:01:00", "家まで謝りに来い", "APOLOGY.VISIT_AFTER_APOLOGY"));
        assertThat(later.hits()).isEmpty();
    }

    @Test
    @DisplayName("of a mocking voice needs a listener's note (REQ-6.3.5c)")
    void mockingVoice() {
        var transcript =
                call(Channel.PHONE).words("W1", "K1", DAY + "10:01:00", "しょうしょうおまちください", "ABUSE.MOCKING_VOICE");
        assertThat(evaluate(transcript).hits()).isEmpty();
        var noted = call(Channel.PHONE)
                .words("W1", "K1", DAY + "10:01:00", "しょうしょうおまちください", "声真似", new String[] {"ABUSE.MOCKING_VOICE"});
        assertThat(hit(evaluate(noted), "ABUSE.MOCKING_VOICE")).isPresent();
    }

    @Test
    @DisplayName("cannot replace a number")
    void numberDecides() {
        var evaluation =
                evaluate(call(Channel.PHONE).words("W1", "K1", DAY + "10:01:00", "まだだ", "TIME.SINGLE_CONTACT"));
        assertThat(evaluation.hits()).isEmpty();
        assertThat(evaluation.notEvaluated())
                .anyMatch(not -> not.code().equals("TIME.SINGLE_CONTACT")
                        && not.because().en().contains("number decides"));
    }

    private static Sheets call(Channel channel) {
        return sheet().contact("K1", channel, "AOZ-WASH", DAY + "10:00:00");
    }

    @Test
    @DisplayName("REQ-6.10.1, REQ-6.10.2: asked because the matter needs it, it is no hit")
    void neededForTheMatter() {
        for (var code : java.util.List.of("PRIVACY.AGE_FAMILY_MARRIAGE", "PRIVACY.IDENTIFYING_DATA")) {
            for (var needed : new Boolean[] {true, false, null}) {
                var evaluation = Sheets.evaluate(sheet().contact(
                                "K1", dev.mamori.judgment.criteria.Channel.PHONE, "AOZ-WASH", "2026-11-09T10:00:00")
                        .conduct(new FactSheet.Conduct(
                                "W1",
                                "K1",
                                Sheets.jst("2026-11-09T10:01:00"),
                                1,
                                "生年月日を教えて",
                                null,
                                null,
                                java.util.List.of(new FactSheet.ConfirmedCode(code, "SV-0012")),
                                needed,
                                null)));
                var related = Boolean.TRUE.equals(needed);
                assertThat(Sheets.hit(evaluation, code).isPresent()).isEqualTo(!related);
                assertThat(Sheets.near(evaluation, code).isPresent()).isEqualTo(related);
            }
        }
    }
}
