package dev.mamori.cases.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("REQ-15.9: identifiers have one normal form")
class IdentifierTest {
    @ParameterizedTest
    @CsvSource({
        "PHONE, 090-0123-0003, +819001230003",
        "PHONE, ０９０ー０１２３ー０００３, +819001230003",
        "PHONE, +81 90 0123 0003, +819001230003",
        "EMAIL, Nagaoka@Example.JP, nagaoka@example.jp",
        "EMAIL, ｎａｇａｏｋａ＠example.jp, nagaoka@example.jp",
        "HANDLE, https://www.X.com/@Takase_E07/, x.com/takase_e07",
        "HANDLE, x.com/takase_e07, x.com/takase_e07"
    })
    void everySpellingGivesTheSame(IdentifierKind kind, String written, String normal) {
        assertThat(Identifier.normal(kind, written)).contains(normal);
    }

    @ParameterizedTest
    @CsvSource({"PHONE, abc", "EMAIL, nagaoka", "EMAIL, a@b", "HANDLE, takase", "HANDLE, x.com/a/b"})
    void whatIsNoneIsNone(IdentifierKind kind, String written) {
        assertThat(Identifier.normal(kind, written)).isEmpty();
    }

    @Test
    @DisplayName("BR-10: a number belongs to a person for a time, [from, until)")
    void isValidForATime() {
        var phone = phone("2026-11-01", "2026-11-10");
        assertThat(phone.isValidOn(LocalDate.parse("2026-10-31"))).isFalse();
        assertThat(phone.isValidOn(LocalDate.parse("2026-11-01"))).isTrue();
        assertThat(phone.isValidOn(LocalDate.parse("2026-11-09"))).isTrue();
        assertThat(phone.isValidOn(LocalDate.parse("2026-11-10"))).isFalse();
        assertThat(phone("2026-11-01", null).isValidOn(LocalDate.parse("2036-11-01")))
                .isTrue();
        assertThatThrownBy(() -> phone("2026-11-10", "2026-11-10")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsOnlyWhatOneKnowsAlready() {
        assertThat(phone("2026-11-01", null).masked()).isEqualTo("****0003");
        assertThat(of(IdentifierKind.EMAIL, "nagaoka@example.jp").masked()).isEqualTo("n***@example.jp");
        assertThat(of(IdentifierKind.HANDLE, "x.com/takase").masked()).isEqualTo("x.com/t***");
    }

    private static Identifier of(IdentifierKind kind, String normal) {
        return new Identifier(
                UUID.randomUUID(), kind, normal, Confidence.STATEMENT, LocalDate.parse("2026-11-01"), null);
    }

    private static Identifier phone(String from, String until) {
        return new Identifier(
                UUID.randomUUID(),
                IdentifierKind.PHONE,
                "+819001230003",
                Confidence.CONTRACT_DATA,
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until));
    }
}
