package dev.mamori.cases.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivacyRulesTest {
    private static final Periods NOW = new Periods(10, 20, 30);

    @ParameterizedTest
    @CsvSource({"10,20,30,false", "11,21,31,false", "9,20,30,true", "10,19,30,true", "10,20,29,true", "99,99,29,true"})
    void shortensWhenAnythingGoesSooner(int contacts, int cases, int customers, boolean shortens) {
        assertThat(new Periods(contacts, cases, customers).shortens(NOW)).isEqualTo(shortens);
    }

    @ParameterizedTest
    @CsvSource({"0,1,1", "1,0,1", "1,1,0"})
    void keepsEverythingADayAtLeast(int contacts, int cases, int customers) {
        assertThatThrownBy(() -> new Periods(contacts, cases, customers)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Periods(1, 1, 1).contactDays()).isOne();
    }

    @Test
    @DisplayName("REQ-15.4: repeating takes two cases; two grounds of refusal are for such data only")
    void tellsTheClasses() {
        assertThat(DataClass.of(0)).isEqualTo(DataClass.ORDINARY);
        assertThat(DataClass.of(1)).isEqualTo(DataClass.ORDINARY);
        assertThat(DataClass.of(2)).isEqualTo(DataClass.CONFIRMED_REPEAT);
        for (RefusalGround ground : RefusalGround.values()) {
            boolean special = ground == RefusalGround.SERIOUS_HINDRANCE || ground == RefusalGround.PROMOTES_WRONGS;
            assertThat(ground.fits(DataClass.CONFIRMED_REPEAT)).isTrue();
            assertThat(ground.fits(DataClass.ORDINARY)).isEqualTo(!special);
        }
    }
}
