package dev.mamori.phonenumber;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.phonenumber.CallingLine.ShortCode;
import dev.mamori.phonenumber.CallingLine.Unreadable;
import dev.mamori.phonenumber.CallingLine.Withheld;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("REQ-15.7, REQ-15.9: every spelling of one number is that number")
class CallingLineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+819001230010",
                "09001230010",
                "090-0123-0010",
                "０９０−０１２３−００１０",
                "090ー0123ー0010",
                "090‐0123‐0010",
                "819001230010",
                " 819001230010",
                "%2B819001230010",
                "%2b81%2090%200123%200010",
                "+81 (0)90 0123 0010",
                "8109001230010",
                "008109001230010",
                "00819001230010",
                "010819001230010",
                "18409001230010",
                "186-090-0123-0010",
                "186+819001230010",
                "*31#09001230010",
                "＋８１９００１２３００１０",
                "+09001230010",
                "sip:+819001230010@pbx.example.jp",
                "sip:09001230010@10.0.0.1;user=phone",
                "SIPS:09001230010@x:5061",
                "tel:+81-90-0123-0010",
                "tel:090-0123-0010;phone-context=+81",
                "tel:+819001230010;verstat=passed",
                "\"黒木\" <sip:09001230010@pbx.example.jp>;tag=1",
                "<tel:+819001230010>",
                "（090）0123ｰ0010",
                "\u202A090-0123-0010\u202C",
                "090 0123　0010",
                "090.0123.0010"
            })
    void readsOneMobileNumber(String shown) {
        assertThat(CallingLine.read(shown)).isEqualTo(new PhoneNumber("+819001230010"));
        assertThat(CallingLine.read(shown).key()).isEqualTo(819001230010L);
    }

    @ParameterizedTest
    @CsvSource({
        "03-0123-4567, +81301234567",
        "+81 (0)3 0123 4567, +81301234567",
        "81301234567, +81301234567",
        "0120-123-456, +81120123456",
        "0800-123-4567, +818001234567",
        "0570-012-345, +81570012345",
        "050-0123-4567, +815001234567",
        "060-1234-5678, +816012345678",
        "020-1234-5678, +812012345678",
        "0200-1234567890, +812001234567890",
        "0990-501234, +81990501234",
        "010-1-212-555-0123, +12125550123",
        "0012125550123, +12125550123",
        "+12125550123, +12125550123",
        "12125550123, +12125550123",
        "+39 06 6982 0000, +390669820000"
    })
    void readsOtherLines(String shown, String e164) {
        assertThat(CallingLine.read(shown)).isEqualTo(new PhoneNumber(e164));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                " ",
                "　",
                "anonymous",
                "Anonymous",
                "unknown",
                "sip:anonymous@anonymous.invalid",
                "非通知",
                "公衆電話",
                "\"Anonymous\" <sip:anonymous@anonymous.invalid>",
                "Restricted",
                "tel:",
                "sip:@pbx"
            })
    void knowsThatNothingWasShown(String shown) {
        assertThat(CallingLine.read(shown)).isEqualTo(new Withheld(false));
    }

    @ParameterizedTest
    @DisplayName("SC-07 row 4: sentinel numbers stand for all anonymous callers")
    @ValueSource(strings = {"+266696687", "266696687", "%2B266696687", "0000000000", "0", "000", "+0000000", "００００"})
    void knowsSentinels(String shown) {
        assertThat(CallingLine.read(shown)).isEqualTo(new Withheld(true));
    }

    @ParameterizedTest
    @CsvSource({
        "110, 110",
        "119, 119",
        "118, 118",
        "104, 104",
        "#9110, #9110",
        "#7119, #7119",
        "+81110, 110",
        "2001, 2001"
    })
    void acceptsShortCodesAsGiven(String shown, String code) {
        assertThat(CallingLine.read(shown)).isEqualTo(new ShortCode(code));
    }

    @ParameterizedTest
    @CsvSource({
        "0900123001, LENGTH",
        "090012300100, LENGTH",
        "03-012-3456, LENGTH",
        "1234567, LENGTH",
        "+1234567890123456, LENGTH",
        "0900123*, PATTERN",
        "090-0123-xxxx, PATTERN",
        "0900123____, PATTERN",
        "+44 (0)20 7946 0958, TRUNK_ZERO",
        "090-0123-0010+1, CHARACTERS",
        "怪しい番号, CHARACTERS"
    })
    void leavesTheRestUnread(String shown, Unreadable.Reason reason) {
        assertThat(CallingLine.read(shown)).isEqualTo(new Unreadable(reason));
        assertThat(CallingLine.read(shown).key()).isEqualTo(CallingLine.NO_KEY);
    }
}
