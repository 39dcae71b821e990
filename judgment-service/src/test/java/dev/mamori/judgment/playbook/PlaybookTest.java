package dev.mamori.judgment.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.judgment.playbook.Play.Place;
import dev.mamori.judgment.playbook.Play.Step;
import dev.mamori.platform.web.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("REQ-12.5.1: what to do and say per type and step")
class PlaybookTest {
    private static final List<String> TYPES = List.of(
            "TIME",
            "REPEAT",
            "ABUSE",
            "THREAT",
            "NITPICK",
            "AUTHORITY",
            "EXPOSURE",
            "SEXUAL",
            "APOLOGY",
            "PRIVACY",
            "PUNISH",
            "EXCESSIVE");

    @Test
    @DisplayName("the text to copy has every step of every type, with words of the guideline, all offered")
    void template() {
        var template = Playbook.template();
        assertThat(template.version()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(template.plays())
                .hasSize(48)
                .allMatch(play ->
                        play.enabled() && !play.doing().isBlank() && play.seed().matches("L\\d+(,L\\d+)*"));
        assertThat(Playbook.against(template.plays(), TYPES)).isEmpty();
        assertThat(template.offered(Set.of(), null, null)).hasSize(48);
        assertThat(template.offered(Set.of("ABUSE", "THREAT"), "CTR-S2", "AOZ-WASH"))
                .hasSize(8)
                .allMatch(play -> Set.of("ABUSE", "THREAT").contains(play.type()));
    }

    @Test
    @DisplayName("REQ-7.0: what was decided for the queue goes before the centre, and that before the rest")
    void places() {
        var play = play(
                "ABUSE",
                true,
                null,
                List.of(new Place("CTR-S2", null, false, "早川"), new Place(null, "AOZ-WASH", true, "早川")));
        assertThat(play.offeredAt("CTR-S2", "AOZ-WASH")).isTrue();
        assertThat(play.offeredAt("CTR-S2", "AOZ-BILL")).isFalse();
        assertThat(play.offeredAt("CTR-S2", null)).isFalse();
        assertThat(play.offeredAt(null, null)).isTrue();
        assertThat(play("ABUSE", false, "早川", null).offeredAt("CTR-S2", null)).isFalse();
        var book = new Playbook("1", List.of(play));
        assertThat(book.offered(Set.of(), "CTR-S2", "AOZ-BILL")).isEmpty();
        assertThat(book.offered(Set.of(), "CTR-S2", "AOZ-WASH")).containsExactly(play);
    }

    @Test
    @DisplayName("everything that is wrong is told at once, and where")
    void refused() {
        var plays = new ArrayList<>(Playbook.template().plays());
        plays.removeLast();
        plays.add(plays.getFirst());
        plays.add(play("NO_SUCH", true, null, null));
        plays.set(1, play("TIME", false, " ", null));
        plays.set(
                2,
                new Play(
                        "TIME",
                        Step.HAND_OVER,
                        "代わる",
                        "",
                        "L160",
                        false,
                        null,
                        List.of(
                                new Place("CTR-S2", "AOZ-WASH", false, "早川"),
                                new Place(null, null, false, ""),
                                new Place("CTR-S2", null, false, null))));
        assertThat(Playbook.against(plays, TYPES))
                .extracting(Violation::code, Violation::pointerOrNull)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("DECISION_MISSING", "/entries/1/decision"),
                        org.assertj.core.groups.Tuple.tuple("PLACE_ONE_OF", "/entries/2/places/0"),
                        org.assertj.core.groups.Tuple.tuple("PLACE_ONE_OF", "/entries/2/places/1"),
                        org.assertj.core.groups.Tuple.tuple("DECISION_MISSING", "/entries/2/places/1/decision"),
                        org.assertj.core.groups.Tuple.tuple("DECISION_MISSING", "/entries/2/places/2/decision"),
                        org.assertj.core.groups.Tuple.tuple("DECISION_MISSING", "/entries/2/decision"),
                        org.assertj.core.groups.Tuple.tuple("ENTRY_TWICE", "/entries/47"),
                        org.assertj.core.groups.Tuple.tuple("TYPE_UNKNOWN", "/entries/48/type"),
                        org.assertj.core.groups.Tuple.tuple("ENTRY_MISSING", "/entries"));
        assertThat(Playbook.against(plays, TYPES).getLast().text().toString()).contains("EXCESSIVE", "END");
    }

    private static Play play(String type, boolean enabled, String decision, List<Place> places) {
        return new Play(type, Step.STATE, "伝える", "おやめください。", "L325", enabled, decision, places);
    }
}
