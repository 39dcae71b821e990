package dev.mamori.phonenumber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "+44 (0)20 7946 0958, +442079460958",
        "+44 020 7946 0958, +442079460958",
        "03-1234-5678 内線12, +81312345678",
        "03-1234-5678 ext. 12, +81312345678",
        "Tel: 090-1234-5678, +819012345678"
    })
    void asksLibphonenumberOnlyAboutOddInput(String written, String e164) {
        assertThat(PhoneNumber.parse(written).e164()).isEqualTo(e164);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anonymous",
                "+266696687",
                "0000000000",
                "110",
                "0901234*",
                "090-1234-XXXX",
                "0800-FLOWERS",
                "abc"
            })
    void isOneExactNumberOrNothing(String written) {
        assertThat(PhoneNumber.find(written)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> PhoneNumber.parse(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"09012345678", "+0123456789", "+81-90-1234-5678", "+1", "+1234567890123456", ""})
    void isOnlyBuiltFromTheNormalForm(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumber(text));
    }

    @ParameterizedTest
    @CsvSource({
        "09012345678, MOBILE",
        "08012345678, MOBILE",
        "07012345678, MOBILE",
        "06012345678, MOBILE",
        "05012345678, IP_PHONE",
        "0312345678, FIXED_LINE",
        "0112345678, FIXED_LINE",
        "0992345678, FIXED_LINE",
        "0120123456, TOLL_FREE",
        "08001234567, TOLL_FREE",
        "0570012345, SHARED_COST",
        "0990512345, SERVICE",
        "0180991234, SERVICE",
        "06001234567, FMC",
        "02012345678, MACHINE",
        "+12125550123, FOREIGN"
    })
    void knowsItsKind(String written, NumberKind kind) {
        assertThat(PhoneNumber.parse(written).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "09012345678, true", "09001230010, false", "05012345678, true", "05001234567, false", "0312345678, true",
        "0301234567, false", "0120123456, true", "+12125550123, true", "+19995550123, false", "06012345678, true"
    })
    void followsTheAssignedRangesWhenStrict(String written, boolean assigned) {
        PhoneNumber number = PhoneNumber.parse(written);
        assertThat(NumberPlan.STRICT.accepts(number)).isEqualTo(assigned);
        assertThat(NumberPlan.BY_LENGTH.accepts(number)).isTrue();
    }

    @Test
    void readsAnExampleMobileNumberThatIsTollFreeInTheRealPlan() {
        PhoneNumber example = PhoneNumber.parse("080-0123-0010");
        assertThat(NumberPlan.BY_LENGTH.kindOf(example)).isEqualTo(NumberKind.MOBILE);
        assertThat(NumberPlan.STRICT.kindOf(example)).isEqualTo(NumberKind.TOLL_FREE);
    }

    @Test
    void neverShowsItselfInALog() {
        assertThat(PhoneNumber.parse("09001230010")).hasToString("****0010");
    }

    @Property
    void hasOneKeyHoweverItIsWritten(@ForAll @NumericChars @StringLength(8) String subscriber) {
        String digits = "90" + subscriber;
        long key = PhoneNumber.parse("+81" + digits).key();
        assertThat(CallingLine.read("0" + digits).key()).isEqualTo(key);
        assertThat(CallingLine.read("1840" + digits).key()).isEqualTo(key);
        assertThat(CallingLine.read("81" + digits).key()).isEqualTo(key);
        assertThat(PhoneNumber.ofKey(key).key()).isEqualTo(key);
    }
}
