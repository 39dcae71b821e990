package dev.mamori.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.platform.data.ClientId;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a key opens, to the instant. */
class ApiKeyTest {
    private static final Instant NOON = Instant.parse("2026-10-01T03:00:00Z");

    private final ApiKeySecret current = ApiKeySecret.create();
    private final ApiKeySecret previous = ApiKeySecret.forKey(current.keyId());

    private ApiKey key(Instant previousUntil, Instant expiresAt, Instant revokedAt) {
        return new ApiKey(
                new ClientId("CL-A"),
                current.keyId(),
                current.hash(),
                previousUntil == null ? null : previous.hash(),
                previousUntil,
                Set.of(),
                expiresAt,
                revokedAt);
    }

    @Test
    void opensWithItsSecretOnly() {
        assertThat(key(null, null, null).opensWith(current.hash(), NOON)).isTrue();
        assertThat(key(null, null, null).opensWith(previous.hash(), NOON)).isFalse();
    }

    @Test
    void theOldSecretEndsAtTheInstantGiven() {
        var rotated = key(NOON, null, null);
        assertThat(rotated.opensWith(previous.hash(), NOON.minusMillis(1))).isTrue();
        assertThat(rotated.opensWith(previous.hash(), NOON)).isFalse();
        assertThat(rotated.opensWith(current.hash(), NOON)).isTrue();
    }

    @Test
    void theKeyEndsAtTheInstantGiven() {
        assertThat(key(null, NOON, null).opensWith(current.hash(), NOON.minusMillis(1)))
                .isTrue();
        assertThat(key(null, NOON, null).opensWith(current.hash(), NOON)).isFalse();
    }

    @Test
    void aRevokedKeyOpensNothing() {
        var revoked = key(NOON.plusSeconds(60), null, NOON.minusSeconds(60));
        assertThat(revoked.opensWith(current.hash(), NOON)).isFalse();
        assertThat(revoked.opensWith(previous.hash(), NOON)).isFalse();
    }

    @Test
    void isReadBackFromItsText() {
        assertThat(ApiKeySecret.parse(current.text())).contains(current);
        assertThat(current).asString().doesNotContain(current.secret());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "mmr_", "mmr_abcd_short", "mmr_ABCD_01234567890123456789", "xyz_abcd_01234567890123456789"})
    void otherTextsAreNoKeys(String text) {
        assertThat(ApiKeySecret.parse(text)).isEmpty();
    }
}
