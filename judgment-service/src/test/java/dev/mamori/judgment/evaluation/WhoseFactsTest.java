package dev.mamori.judgment.evaluation;

import static dev.mamori.judgment.evaluation.Sheets.because;
import static dev.mamori.judgment.evaluation.Sheets.evaluate;
import static dev.mamori.judgment.evaluation.Sheets.jst;
import static dev.mamori.judgment.evaluation.Sheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.judgment.criteria.Channel;
import dev.mamori.judgment.criteria.CriteriaSet;
import dev.mamori.judgment.evaluation.FactSheet.Conduct;
import dev.mamori.judgment.evaluation.FactSheet.ConfirmedCode;
import dev.mamori.judgment.evaluation.FactSheet.Contact;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Whose facts a sheet tells: those of one matter")
class WhoseFactsTest {
    private static final FactSheet FACTS = new FactSheet(
            1,
            null,
            null,
            null,
            null,
            jst("2026-11-09T12:00:00"),
            null,
            null,
            List.of(contact("K1", "OP-1", true), contact("K2", "OP-2", false)),
            List.of(
                    said("W1", "K1", "2026-11-09T10:01:00", null),
                    said("W2", "K2", "2026-11-09T11:01:00", null),
                    said("W3", "K1", "2026-11-09T12:00:01", null)),
            null,
            List.of("SV-1"),
            List.of("OP-1"));

    @Test
    @DisplayName("REQ-5.5.2: handlers are those named and those of the matter's contacts; another matter bars nobody")
    void handlers() {
        assertThat(FACTS.allHandlers()).containsExactly("OP-1", "SV-1");
        assertThat(FACTS.matterContacts()).containsExactly("K1");
        assertThat(FACTS.matterConduct()).extracting(Conduct::conductId).containsExactly("W1");
    }

    @Test
    @DisplayName("REQ-0.5: the sheet is evaluated in the name of the set at the matter's latest moment")
    void setOfTheMatter() {
        var change = jst("2026-11-09T10:30:00");
        var before = Sheets.defaults();
        var after = new CriteriaSet(new UUID(0, 9), "T-2", Sheets.TEMPLATE, before.terms());
        SetsInForce sets = moment -> Optional.of(moment.isBefore(change) ? before : after);
        assertThat(Sheets.ENGINE.evaluate(FACTS, sets).criteriaSetVersion()).isEqualTo("T-1");
    }

    @Test
    @DisplayName("REQ-2.2: what somebody confirmed whom nobody knows is no hit, and it says who")
    void nobodyKnown() {
        var known = new ConfirmedCode("ABUSE.SLUR_OR_DIE", "SV-0012", true);
        var unknown = new ConfirmedCode("ABUSE.SLUR_OR_DIE", "X-1").byNobodyKnown();
        assertThat(evaluate(sheet().contact(contact("K1", "OP-1", true))
                                .conduct(said("W1", "K1", "2026-11-09T10:01:00", known)))
                        .hits())
                .hasSize(1);
        var evaluation = evaluate(
                sheet().contact(contact("K1", "OP-1", true)).conduct(said("W1", "K1", "2026-11-09T10:01:00", unknown)));
        assertThat(evaluation.hits()).isEmpty();
        assertThat(because(evaluation, "ABUSE.SLUR_OR_DIE").orElseThrow()).startsWith("X-1 is no registered");
    }

    @Test
    @DisplayName("a kind that is missing is told with what can be sent")
    void allowedKinds() {
        var contact = new Contact("K1", null, null, null, null, null, null, null, null, null, null, null);
        var facts =
                new FactSheet(1, null, null, null, null, null, null, null, List.of(contact), null, null, null, null);
        assertThat(FactSheetCheck.of(facts))
                .anyMatch(reason -> "/contacts/0/channel".equals(reason.pointerOrNull())
                        && reason.text()
                                .en()
                                .equals("This is required: one of PHONE, EMAIL, CHAT, FAX, LETTER, SNS, VISIT."));
    }

    private static Contact contact(String id, String staff, boolean sameMatter) {
        var start = jst("K1".equals(id) ? "2026-11-09T10:00:00" : "2026-11-09T11:00:00");
        return new Contact(
                id,
                Channel.PHONE,
                "AOZ-WASH",
                null,
                start,
                start.plusSeconds(600),
                List.of(staff),
                sameMatter,
                null,
                null,
                null,
                null);
    }

    private static Conduct said(String id, String contact, String at, ConfirmedCode code) {
        return new Conduct(id, contact, jst(at), 1, "馬鹿野郎", null, null, code == null ? List.of() : List.of(code));
    }
}
