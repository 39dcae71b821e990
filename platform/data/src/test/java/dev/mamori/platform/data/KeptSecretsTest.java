package dev.mamori.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeptSecretsTest {

    private static final String ONE = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String TWO = "HxwdHhsYGRoXFBUWExAREg8MDQ4LCAkKBwQFBgMAAQI=";

    private final FieldCipher cipher = new FieldCipher(() -> Map.of("k1", ONE), "k1");

    @Test
    void givesBackWhatItEncrypted() {
        String stored = cipher.encrypt("責任者を出せ");
        assertThat(stored).startsWith("k1:").doesNotContain("責任者");
        assertThat(cipher.decrypt(stored)).isEqualTo("責任者を出せ");
        assertThat(cipher.encrypt(null)).isNull();
        assertThat(cipher.decrypt(null)).isNull();
    }

    @Test
    void doesNotShowThatTwoValuesAreEqual() {
        assertThat(cipher.encrypt("+81312345678")).isNotEqualTo(cipher.encrypt("+81312345678"));
    }

    @Test
    void readsOldValuesAfterTheKeyWasExchanged() {
        FieldCipher exchanged = new FieldCipher(() -> Map.of("k1", ONE, "k2", TWO), "k2");
        assertThat(exchanged.decrypt(cipher.encrypt("old"))).isEqualTo("old");
        assertThat(exchanged.encrypt("new")).startsWith("k2:");
    }

    @Test
    void refusesAValueThatWasTamperedWith() {
        String stored = cipher.encrypt("+81312345678");
        char last = stored.charAt(10);
        String tampered = stored.substring(0, 10) + (last == 'A' ? 'B' : 'A') + stored.substring(11);
        assertThatThrownBy(() -> cipher.decrypt(tampered)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.decrypt("plain")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void sealsBytesAndReadsThemAfterTheKeyWasExchanged() {
        byte[] plain = {0, 1, 2, ':', -1};
        byte[] sealed = cipher.seal(plain);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).startsWith("mamori-sealed:k1:");
        assertThat(sealed).isNotEqualTo(cipher.seal(plain));
        FieldCipher exchanged = new FieldCipher(() -> Map.of("k1", ONE, "k2", TWO), "k2");
        assertThat(exchanged.unseal(sealed)).isEqualTo(plain);
        assertThat(cipher.isSealedNow(sealed)).isTrue();
        assertThat(exchanged.isSealedNow(sealed)).isFalse();
        assertThat(exchanged.isSealedNow(plain)).isFalse();
    }

    @Test
    void leavesBytesWithoutTheMarkAndRefusesThoseTamperedWith() {
        byte[] unmarked = "RIFF....WAVE".getBytes(StandardCharsets.US_ASCII);
        assertThat(cipher.unseal(unmarked)).isEqualTo(unmarked);
        assertThat(cipher.unseal(new byte[0])).isEmpty();
        byte[] tampered = cipher.seal(unmarked);
        tampered[tampered.length - 1] ^= 1;
        assertThatThrownBy(() -> cipher.unseal(tampered)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new FieldCipher(() -> Map.of("k2", TWO), "k2").unseal(cipher.seal(unmarked)))
                .hasMessageContaining("k1");
    }

    @Test
    void refusesToStartWithAWrongKeyAndDoesNotShowIt() {
        assertThatThrownBy(() -> new FieldCipher(() -> Map.of("k1", "c2hvcnQ="), "k1"))
                .hasMessageContaining("mamori.field-keys.k1 must be 32 bytes")
                .hasMessageNotContaining("c2hvcnQ");
        assertThatThrownBy(() -> new FieldCipher(() -> Map.of("k1", ONE), "k9")).hasMessageContaining("k9");
    }

    @Test
    void hashesEqualValuesEquallyAndOnlyUnderOneKey() {
        String hash = new SearchHash(ONE).of("+81312345678");
        assertThat(hash).hasSize(64).isEqualTo(new SearchHash(ONE).of("+81312345678"));
        assertThat(hash).isNotEqualTo(new SearchHash(TWO).of("+81312345678"));
    }
}
