package dev.mamori.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "C", "cl-mri", "CL MRI", "CL_MRI", "-CL", "CL-ABCDEFGHIJKLMNOPQRSTUVWXYZ1234"})
    void refusesWhatIsNoClientId(String text) {
        assertThatThrownBy(() -> ClientId.valueOf(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CL-MRI", "01", "CL-ABCDEFGHIJKLMNOPQRSTUVWXYZ123"})
    void takesClientIds(String text) {
        assertThat(ClientId.valueOf(text)).hasToString(text);
    }

    @Test
    void makesIdsOfVersionSevenThatGrow() {
        var ids = Stream.generate(Ids::next).limit(1000).map(UUID::toString).toList();
        assertThat(ids).isSorted().doesNotHaveDuplicates();
        assertThat(Ids.next().version()).isEqualTo(7);
    }
}
