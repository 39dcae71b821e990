package dev.mamori.blocklist.review;

import static dev.mamori.blocklist.review.BlockCases.jst;
import static dev.mamori.blocklist.review.BlockCases.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Section 3.1: what a machine can check, the service answers itself")
class MachineAnswersTest {

    @Test
    void answersEveryItemThatAMachineCanCheck() {
        Map<String, MachineAnswer> answers = answers(r -> {});
        assertThat(answers.keySet())
                .containsExactlyInAnyOrder(
                        "BR-01", "BR-02", "BR-03", "BR-04", "BR-05", "BR-08", "BR-09", "BR-10", "BR-11", "BR-12",
                        "BR-13", "BR-14", "BR-15", "BR-16", "BR-17", "BR-18", "BR-19", "BR-20", "BR-22");
        assertThat(failed(r -> {})).containsExactly("BR-05"); // the case of SC-10 here has no lighter means on record
        assertThat(answers.get("BR-03").evidence())
                .hasSize(3)
                .first()
                .asString()
                .contains("2026-10-14");
        assertThat(answers.get("BR-20").text().en()).contains("2027-01-16T15:00:00Z");
        assertThat(answers.get("BR-22").evidence()).containsExactly("SV-0012", "CM-0003", "LG-0002");
    }

    @Test
    @DisplayName("an item fails by the facts, whatever the requester answered")
    void followsTheFactsOnly() {
        assertThat(failed(r -> {
                    r.verdicts = List.of(verdict(1, "2026-10-14T10:00:00", "ABUSE"));
                    r.answer(ChecklistItem.BR_03, ChecklistResult.PASS);
                }))
                .contains("BR-03")
                .doesNotContain("BR-02");
        assertThat(failed(r -> r.summaryOnly = true)).contains("BR-01");
        assertThat(failed(r -> r.verdicts = List.of())).contains("BR-02", "BR-03");
        assertThat(failed(r -> r.warnings = List.of())).contains("BR-04");
        assertThat(failed(r -> r.accommodation = new CaseFacts.Accommodation(true, false, Set.of())))
                .contains("BR-08");
        assertThat(failed(r -> r.otherUsers = 1)).contains("BR-09");
        assertThat(failed(r -> r.link = null)).contains("BR-10");
        assertThat(failed(r -> r.number = "anonymous")).contains("BR-11");
        assertThat(failed(r -> r.queueIds = Set.of("MRI-OUTAGE"))).contains("BR-12", "BR-13");
        assertThat(failed(r -> r.openPromises = List.of("返金"))).contains("BR-14");
        assertThat(failed(r -> r.channels = List.of())).contains("BR-15");
        assertThat(failed(r -> r.companyCaused = true)).contains("BR-16");
        assertThat(failed(r -> r.consent = null)).contains("BR-17");
        assertThat(failed(r -> r.queueIds = Set.of())).contains("BR-18");
        assertThat(failed(r -> r.until = jst("2027-03-01T00:00:00"))).contains("BR-19");
        assertThat(failed(r -> r.handlers = Set.of("CM-0003"))).contains("BR-22");
    }

    @Test
    @DisplayName("a case that was not asked leaves its items open; people are checked at the approval")
    void saysNothingAboutWhatItDoesNotKnow() {
        assertThat(answers(r -> {
                            r.caseKnown = false;
                            r.stage = Stage.SUBMISSION;
                        })
                        .keySet())
                .containsExactlyInAnyOrder("BR-11", "BR-12", "BR-13", "BR-15", "BR-18", "BR-19", "BR-20");
    }

    private static Map<String, MachineAnswer> answers(Consumer<BlockCases> change) {
        BlockCases request = new BlockCases();
        change.accept(request);
        return MachineAnswers.about(request.build()).stream()
                .collect(Collectors.toMap(answer -> answer.item().code(), answer -> answer));
    }

    private static List<String> failed(Consumer<BlockCases> change) {
        return answers(change).values().stream()
                .filter(answer -> answer.result() == ChecklistResult.FAIL)
                .map(answer -> answer.item().code())
                .sorted()
                .toList();
    }

    @Test
    @DisplayName("BR-08: no sign is stated by two people, of whom one may be a reviewer who says so by name")
    void countsTheReviewersWhoSawNoSignOfANeed() {
        Consumer<BlockCases> one = r -> r.accommodation = new CaseFacts.Accommodation(false, false, Set.of("CM-0003"));
        assertThat(failed(one)).contains("BR-08");
        assertThat(failed(one.andThen(r -> r.answer(ChecklistItem.BR_08, ChecklistResult.PASS))))
                .as("stated by the requester")
                .contains("BR-08");
        assertThat(failed(one.andThen(r -> r.reviewerAnswers(ChecklistItem.BR_08, ChecklistResult.PASS))))
                .doesNotContain("BR-08");
        assertThat(failed(r -> {
                    r.accommodation = new CaseFacts.Accommodation(false, false, Set.of("LG-0002"));
                    r.reviewerAnswers(ChecklistItem.BR_08, ChecklistResult.PASS);
                }))
                .as("the same person twice")
                .contains("BR-08");
    }
}
