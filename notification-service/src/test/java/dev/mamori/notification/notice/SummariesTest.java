package dev.mamori.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.platform.web.Text;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummariesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    @DisplayName("The first report says that nothing is judged yet (REQ-5.3.4, section 0 item 1)")
    void firstReportIsNoVerdict() {
        Text text = summary(Happenings.CASE_OPENED, """
                {"caseId": "0199a000-0000-7000-8000-000000000001", "contactIds": ["a", "b"], "title": "黒木様の件"}""");

        assertThat(text.ja()).contains("【速報】", "0199a000-0000-7000-8000-000000000001", "2件", "まだ判定していません");
        assertThat(text.en()).contains("has not been judged yet");
        assertThat(text.ja()).doesNotContain("黒木");
    }

    @Test
    @DisplayName("A judgment report keeps verdict and request apart and names set and codes (SC-05, section 0 item 2)")
    void judgmentReportKeepsVerdictAndRequestApart() {
        Text text = summary(Happenings.JUDGMENT_SIGNED, """
                {"judgmentId": "J-1", "caseId": "C-1", "verdict": "HARASSMENT", "decidedBy": "CM-0003",
                 "criteriaCodes": ["ABUSE.SLUR_OR_DIE", "EXPOSURE.SPREAD_NAME_AND_CONTENT"],
                 "criteriaSetVersion": "AOZ-2026.2", "decidedAt": "2026-11-12T10:00:00+09:00"}""");

        assertThat(text.ja()).contains("カスタマーハラスメントに該当する", "AOZ-2026.2", "ABUSE.SLUR_OR_DIE", "この判定とは別に");
        assertThat(text.ja() + text.en()).doesNotContain("CM-0003");
    }

    @Test
    void judgmentReportWithoutCriteriaReadsWell() {
        Text text = summary(Happenings.JUDGMENT_SIGNED, """
                {"judgmentId": "J-1", "caseId": "C-1", "verdict": "NOT_HARASSMENT", "criteriaCodes": [],
                 "criteriaSetVersion": "AOZ-2026.2"}""");

        assertThat(text.ja()).contains("該当しない", "合意済みの判定ライン AOZ-2026.2 を用いました");
    }

    @Test
    @DisplayName("A police call is told as urgent and masked (SC-08, REQ-12.5.7)")
    void policeNoticeIsMasked() {
        Text emergency = summary(Happenings.POLICE_CALLED, """
                {"contactId": "K-1", "stepId": "S-1", "kind": "POLICE_EMERGENCY"}""");
        Text consult = summary(Happenings.POLICE_CALLED, """
                {"contactId": "K-1", "stepId": "S-1", "kind": "POLICE_CONSULT"}""");

        assertThat(emergency.ja()).contains("【至急】", "110番");
        assertThat(consult.ja()).contains("【至急】", "相談").doesNotContain("110");
    }

    @Test
    @DisplayName("A block tells queues, period and that nothing renews itself, in Japanese time (SC-10)")
    void blockTellsQueuesAndPeriod() {
        Text text = summary(Happenings.BLOCK_ACTIVATED, """
                {"entryId": "E-1", "requestId": "R-1", "queueIds": ["MRI-CARE", "MRI-CANCEL"],
                 "from": "2026-11-01T15:00:00Z", "until": "2027-01-31T00:00:00+09:00"}""");

        assertThat(text.ja()).contains("MRI-CARE、MRI-CANCEL", "2026年11月2日 0時00分", "2027年1月31日 0時00分", "自動では更新されません");
        assertThat(text.en()).contains("from 2026-11-02 00:00 until 2027-01-31 00:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEATH", "SOMETHING_NEW", "本人が亡くなったため"})
    void unknownOrDelicateEndReasonsAreNotRepeated(String reason) {
        Text text = summary(Happenings.BLOCK_ENDED, """
                {"entryId": "E-1", "reason": "%s"}""".formatted(reason));

        assertThat(text.ja()).contains("理由：その他").doesNotContain(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"黒木様", "090-0123-0005", "09001230005", "+819001230005", "taro@example.jp", ""})
    @DisplayName("What is neither id nor code never reaches a notice (REQ-9.4)")
    void refusesValuesThatAreNeitherIdNorCode(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> summary(Happenings.CONSENT_REQUESTED, """
                {"requestId": "%s"}""".formatted(value)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> summary(Happenings.BLOCK_ACTIVATED, """
                {"entryId": "E-1", "queueIds": ["%s"], "from": "2026-11-02T00:00:00Z", "until": "2026-11-03T00:00:00Z"}""".formatted(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"黒木様", "090-0123-0005", "09001230005", "taro@example.jp", ""})
    @DisplayName("A version's name that could be a person's is none (REQ-9.4)")
    void refusesVersionsThatCouldBeAPersons(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> summary(Happenings.CRITERIA_PROPOSED, """
                {"setId": "S-1", "version": "%s"}""".formatted(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MRI-2026.1", "2026.2", "2026-11-09", "1"})
    @DisplayName("A proposed version is named to the client, whatever its name begins with (REQ-13.5.6)")
    void aProposedVersionIsNamed(String value) {
        Text text = summary(Happenings.CRITERIA_PROPOSED, """
                {"setId": "S-1", "version": "%s"}""".formatted(value));

        assertThat(text.ja()).contains(value, "合意");
        assertThat(text.en()).contains(value, "both sides have signed");
    }

    @Test
    void withdrawalAsksNotToActOnTheJudgment() {
        Text text = summary(Happenings.JUDGMENT_WITHDRAWN, """
                {"judgmentId": "J-1", "caseId": "C-1"}""");

        assertThat(text.ja()).contains("取り消されました", "J-1", "C-1");
    }

    private static Text summary(String type, String data) {
        try {
            return Summaries.of(Happenings.read(type, JSON.readTree(data)));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
