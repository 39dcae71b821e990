package dev.mamori.blocklist.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("REQ-10.4: the first rule that fits decides, everybody else goes to the default")
class RoutingPlanTest {
    private final RoutingPlan plan = new RoutingPlan(
            List.of(
                    new RoutingRule(Set.of(), Set.of(), Set.of(), true, "CASE_TEAM"),
                    new RoutingRule(Set.of("COMPLAINT"), Set.of(Mood.ANGRY, Mood.UPSET), Set.of(), null, "SENIOR"),
                    new RoutingRule(Set.of(), Set.of(), Set.of("LANGUAGE_EN"), null, "ENGLISH"),
                    new RoutingRule(Set.of("COMPLAINT"), Set.of(), Set.of(), null, "COMPLAINTS")),
            "GENERAL");

    @ParameterizedTest(name = "{0} {1} {2} known={3}: {4}, rule {5}")
    @CsvSource({
        "COMPLAINT, ANGRY,   NONE,        false, SENIOR,     2",
        "COMPLAINT, CALM,    NONE,        false, COMPLAINTS, 4",
        "COMPLAINT, UPSET,   LANGUAGE_EN, false, SENIOR,     2",
        "COMPLAINT, UNKNOWN, LANGUAGE_EN, false, ENGLISH,    3",
        "ORDER,     ANGRY,   NONE,        false, GENERAL,    0",
        "UNKNOWN,   UNKNOWN, NONE,        false, GENERAL,    0",
        "ORDER,     CALM,    NONE,        true,  CASE_TEAM,  1"
    })
    void answersByTheFirstRuleThatFits(String intent, Mood mood, String state, boolean known, String group, int rule) {
        assertThat(plan.way(new Utterance(intent, mood, Set.of(state), known)))
                .isEqualTo(new RoutingPlan.Way(group, rule));
    }
}
