package dev.mamori.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mamori.notification.contact.ContactRole;
import dev.mamori.notification.contact.Department;
import dev.mamori.notification.notice.Happening.AgreementRequested;
import dev.mamori.notification.notice.Happening.BlockActivated;
import dev.mamori.notification.notice.Happening.BlockEnded;
import dev.mamori.notification.notice.Happening.CaseOpened;
import dev.mamori.notification.notice.Happening.ConsentRequested;
import dev.mamori.notification.notice.Happening.EndReason;
import dev.mamori.notification.notice.Happening.JudgmentSigned;
import dev.mamori.notification.notice.Happening.JudgmentWithdrawn;
import dev.mamori.notification.notice.Happening.PoliceCalled;
import dev.mamori.notification.notice.Happening.PossibleIllegality;
import dev.mamori.notification.notice.Happening.Verdict;
import dev.mamori.platform.web.Text;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DraftsTest {
    private static final Instant AT = Instant.parse("2026-11-09T07:20:00Z");
    private static final Text WORDS = Text.of("文", "words");

    static Stream<Arguments> toTheClient() {
        return Stream.of(
                Arguments.of(new CaseOpened("C1", 2), NoticeKind.FIRST_REPORT, "cases/C1", "C1", false),
                Arguments.of(
                        new JudgmentSigned("J1", "C1", Verdict.HARASSMENT, List.of(), "V1"),
                        NoticeKind.JUDGMENT_REPORT,
                        "judgments/J1",
                        "C1",
                        false),
                Arguments.of(
                        new JudgmentWithdrawn("J1", "C1"), NoticeKind.JUDGMENT_WITHDRAWN, "judgments/J1", "C1", false),
                Arguments.of(new PoliceCalled("K1", true), NoticeKind.POLICE, "contacts/K1", null, true),
                Arguments.of(new PoliceCalled("K1", false), NoticeKind.POLICE, "contacts/K1", null, false),
                Arguments.of(
                        new AgreementRequested("S1", "V2"),
                        NoticeKind.AGREEMENT_REQUEST,
                        "criteria-sets/S1",
                        null,
                        false),
                Arguments.of(new ConsentRequested("R1"), NoticeKind.CONSENT_REQUEST, "block-requests/R1", null, false),
                Arguments.of(
                        new BlockActivated("E1", List.of("Q1"), AT, AT),
                        NoticeKind.BLOCK_STARTED,
                        "block-entries/E1",
                        null,
                        false),
                Arguments.of(
                        new BlockEnded("E1", EndReason.COURT),
                        NoticeKind.BLOCK_ENDED,
                        "block-entries/E1",
                        null,
                        false));
    }

    @ParameterizedTest
    @MethodSource("toTheClient")
    @DisplayName("The client is told of what concerns it, by code and id (REQ-12.5.4)")
    void toldToTheClient(Happening happening, NoticeKind kind, String subject, String caseId, boolean emergency) {
        Draft draft = Drafts.of(happening, AT).getFirst();

        assertThat(draft)
                .isEqualTo(new Draft(
                        Audience.CLIENT, kind, Set.of(), subject, caseId, Summaries.of(happening), emergency, AT));
    }

    @Test
    @DisplayName("A case is shared with centre, legal and general affairs as soon as the client knows (REQ-5.3.4)")
    void aCaseIsShared() {
        List<Draft> drafts = Drafts.of(new CaseOpened("C1", 2), AT);

        assertThat(drafts).hasSize(2);
        Draft shared = drafts.getLast();
        assertThat(shared.kind()).isEqualTo(NoticeKind.CASE_SHARED);
        assertThat(shared.departments())
                .containsExactlyInAnyOrder(Department.CENTRE, Department.LEGAL, Department.GENERAL_AFFAIRS);
        assertThat(shared.caseIdOrNull()).isEqualTo("C1");
        assertThat(shared.summary().ja()).contains("C1", "2件", "まだ判定していません");
        assertThat(Drafts.of(new JudgmentWithdrawn("J1", "C1"), AT)).hasSize(1);
    }

    @Test
    @DisplayName("A law that may be broken is for legal alone: the client is not told (REQ-5.4.4)")
    void anOpinionIsAskedOfLegal() {
        assertThat(Drafts.of(new PossibleIllegality("C1"), AT)).singleElement().satisfies(draft -> {
            assertThat(draft.audience()).isEqualTo(Audience.AGENCY);
            assertThat(draft.kind()).isEqualTo(NoticeKind.OPINION_REQUEST);
            assertThat(draft.departments()).containsExactly(Department.LEGAL);
            assertThat(draft.subject()).isEqualTo("cases/C1");
            assertThat(draft.caseIdOrNull()).isEqualTo("C1");
        });
        assertThat(new PossibleIllegality("C1").kind()).isEqualTo(NoticeKind.OPINION_REQUEST);
    }

    @Test
    void insideHasDepartmentsAndTheClientHasNone() {
        assertThat(Draft.inside(NoticeKind.STAFF_NOTICE, Set.of(Department.CENTRE), "s", null, WORDS, true, AT)
                        .emergency())
                .isTrue();
        assertThatThrownBy(() -> Draft.inside(NoticeKind.STAFF_NOTICE, Set.of(), "s", null, WORDS, true, AT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Draft(
                        Audience.CLIENT, NoticeKind.POLICE, Set.of(Department.LEGAL), "s", null, WORDS, true, AT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("Who is asked signs; litigation goes to legal too; answers are given where the thing is (REQ-13.5.6)")
    void whoIsAskedAndWhereSheAnswers() {
        assertThat(NoticeKind.CONSENT_REQUEST.contactRoles()).containsExactly(ContactRole.SIGNER);
        assertThat(NoticeKind.AGREEMENT_REQUEST.contactRoles()).containsExactly(ContactRole.SIGNER);
        assertThat(NoticeKind.LITIGATION.contactRoles()).containsExactly(ContactRole.LEGAL, ContactRole.INCIDENT);
        assertThat(NoticeKind.POLICE.contactRoles()).containsExactly(ContactRole.INCIDENT);
        assertThat(NoticeKind.CONSENT_REQUEST.answeredAt()).contains("blocklist-service");
        assertThat(NoticeKind.AGREEMENT_REQUEST.answeredAt()).contains("judgment-service");
        assertThat(NoticeKind.VISIT_REQUEST.answeredAt()).contains("case-service");
        assertThat(NoticeKind.FIRST_REPORT.answeredAt()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    @DisplayName("Each kind has a subject line in both languages, and an emergency says so")
    void eachKindHasASubject(NoticeKind kind) {
        Text calm = Subjects.of(kind, false);

        assertThat(calm.ja()).isNotBlank();
        assertThat(calm.en()).isNotBlank();
        assertThat(Subjects.of(kind, true)).isEqualTo(Text.of("【至急】" + calm.ja(), "Urgent: " + calm.en()));
    }

    @Test
    @DisplayName("Each verdict and each reason of an end is told in words of both languages (REQ-13.5.5)")
    void everyCodeHasWords() {
        for (Verdict verdict : Verdict.values()) {
            Text told = Summaries.of(new JudgmentSigned("J1", "C1", verdict, List.of("ABUSE.1"), "V1"));
            assertThat(told.en()).contains("The verdict is: ").doesNotContain("The verdict is: .");
        }
        for (EndReason reason : EndReason.values()) {
            Text told = Summaries.of(new BlockEnded("E1", reason));
            assertThat(told.ja()).doesNotContain("理由：。");
            assertThat(told.en()).doesNotContain("Reason: .");
        }
    }

    @Test
    void theEnglishReportCitesTheCriteriaToo() {
        assertThat(Summaries.of(new JudgmentSigned("J1", "C1", Verdict.HARASSMENT, List.of("ABUSE.1"), "V1"))
                        .en())
                .contains("Criteria it rests on, by the agreed set V1: ABUSE.1.");
        assertThat(Summaries.of(new JudgmentSigned("J1", "C1", Verdict.HARASSMENT, List.of(), "V1"))
                        .en())
                .contains("The agreed set V1 was used.");
    }
}
