package dev.mamori.judgment.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.mamori.judgment.consistency.Kappa.Pair;
import dev.mamori.judgment.verdict.Features;
import dev.mamori.judgment.verdict.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Like judged alike")
class LikenessTest {
    private static final Features ABUSE = features(List.of("ABUSE.SLUR_OR_DIE"), "NO", "PHONE", "VIP");

    @Test
    @DisplayName("REQ-5.5.4: the same facts with another verdict are inconsistent, and it says what differs")
    void inconsistent() {
        var other = past(Verdict.NOT_HARASSMENT, features(List.of("ABUSE.SLUR_OR_DIE"), "NO", "PHONE", "NEW"));
        var likeness = Likeness.of(ABUSE, Verdict.HARASSMENT, other);
        assertThat(likeness.inconsistent()).isTrue();
        assertThat(likeness.differences())
                .extracting(text -> text.en())
                .containsExactly("verdict: HARASSMENT here, NOT_HARASSMENT there");
        assertThat(Likeness.of(ABUSE, Verdict.NOT_HARASSMENT, other).inconsistent())
                .isFalse();
        assertThat(Likeness.of(ABUSE, Verdict.NOT_HARASSMENT, other).score()).isEqualTo(1);
        assertThat(Likeness.of(ABUSE, null, other).inconsistent()).isFalse();
    }

    @Test
    @DisplayName(
            "REQ-5.5.4: the judges' own answer on validity is no fact: the same facts stay inconsistent, and it is told")
    void ownAnswers() {
        var otherwise =
                new Features(List.of("ABUSE.SLUR_OR_DIE"), "NO", "NOT_VALID", "PHONE", "Q", "CTR-S2", "VIP", 10);
        var likeness = Likeness.of(ABUSE, Verdict.HARASSMENT, past(Verdict.NOT_HARASSMENT, otherwise));
        assertThat(likeness.inconsistent()).isTrue();
        assertThat(likeness.score()).isEqualTo(1);
        assertThat(likeness.differences())
                .extracting(text -> text.en())
                .containsExactly(
                        "validity of the request (the judges' answers): VALID here, NOT_VALID there",
                        "verdict: HARASSMENT here, NOT_HARASSMENT there");
    }

    @Test
    @DisplayName("REQ-5.5.5: who the customer is makes no difference; cause, channel and lines do")
    void whatDiffers() {
        var company = past(Verdict.NOT_HARASSMENT, features(List.of("ABUSE.SLUR_OR_DIE"), "YES", "CHAT", "VIP"));
        var likeness = Likeness.of(ABUSE, Verdict.HARASSMENT, company);
        assertThat(likeness.inconsistent()).isFalse();
        assertThat(likeness.differences()).hasSize(3);
        var more = past(
                Verdict.HARASSMENT, features(List.of("ABUSE.SLUR_OR_DIE", "TIME.ATT_MULTIPLE"), "NO", "PHONE", "VIP"));
        assertThat(Likeness.of(ABUSE, Verdict.HARASSMENT, more).score()).isEqualTo(0.45);
        assertThat(Likeness.of(ABUSE, Verdict.HARASSMENT, more).differences())
                .extracting(text -> text.en())
                .containsExactly("TIME.ATT_MULTIPLE only there");
        var nothing = features(List.of(), "NO", "PHONE", "VIP");
        assertThat(Likeness.of(nothing, Verdict.HARASSMENT, past(Verdict.NOT_HARASSMENT, nothing))
                        .inconsistent())
                .isFalse();
    }

    @Test
    @DisplayName("REQ-6.0.5: kappa is agreement beyond chance")
    void kappa() {
        assertThat(Kappa.of(List.of())).isEmpty();
        assertThat(Kappa.of(List.of(new Pair("Y", "Y"), new Pair("Y", "Y")))).isEmpty();
        assertThat(Kappa.of(List.of(new Pair("Y", "Y"), new Pair("N", "N"))).orElseThrow())
                .isEqualTo(1);
        assertThat(Kappa.of(List.of(new Pair("Y", "N"), new Pair("N", "Y"))).orElseThrow())
                .isEqualTo(-1);
        // 20 both yes, 5 and 10 apart, 15 both no: 0.7 observed, 0.5 by chance.
        var pairs = new ArrayList<Pair>(Collections.nCopies(20, new Pair("Y", "Y")));
        pairs.addAll(Collections.nCopies(5, new Pair("Y", "N")));
        pairs.addAll(Collections.nCopies(10, new Pair("N", "Y")));
        pairs.addAll(Collections.nCopies(15, new Pair("N", "N")));
        assertThat(Kappa.of(pairs).orElseThrow()).isCloseTo(0.4, within(1e-9));
    }

    private static Features features(List<String> codes, String companyCaused, String channel, String kind) {
        return new Features(codes, companyCaused, "VALID", channel, "Q", "CTR-S2", kind, 10);
    }

    private static Past past(Verdict verdict, Features features) {
        return new Past(new UUID(0, 1), new UUID(0, 2), verdict, List.of(), "CM-0003", Instant.EPOCH, features);
    }
}
