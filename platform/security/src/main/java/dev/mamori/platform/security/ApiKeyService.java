package dev.mamori.platform.security;

import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.RealTime;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes, rotates and revokes keys, in the client's transaction that the resource opened. */
@ApplicationScoped
class ApiKeyService {
    private final ApiKeyStore store;
    private final Audit audit;
    private final Clock clock;
    private final ApiKeyConfig config;

    ApiKeyService(ApiKeyStore store, Audit audit, @RealTime Clock clock, ApiKeyConfig config) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.config = config;
    }

    /** A new key; its secret is in the answer and nowhere else. */
    ApiKeyView create(ClientId client, ApiKeyRequestBody wanted) {
        if (wanted.expiresAt() != null && !wanted.expiresAt().isAfter(clock.instant())) {
            throw Problems.invalid(
                    "/expiresAt", "Future", Text.of("期限は将来の時刻にしてください。", "The end must be in the future."));
        }
        var secret = ApiKeySecret.create();
        var row = new ApiKeyRow();
        row.keyId = secret.keyId();
        row.clientId = client.value();
        row.hash = secret.hash();
        row.queueIds = wanted.queueIds().stream().distinct().sorted().toArray(String[]::new);
        row.label = wanted.label();
        row.createdAt = clock.instant();
        row.expiresAt = wanted.expiresAt();
        store.add(row);
        store.flush();
        audit.record("API_KEY_CREATED", "api-key", row.keyId, null, Map.of("queueIds", List.of(row.queueIds)));
        return ApiKeyView.of(row, clock.instant()).withSecret(secret.text());
    }

    /** A new secret; the old one works for the overlap, so that a PBX can be changed without a gap. */
    ApiKeyView rotate(String keyId, Optional<Duration> overlap) {
        var row = inForce(keyId);
        var secret = ApiKeySecret.forKey(keyId);
        row.previousHash = row.hash;
        row.previousUntil = clock.instant().plus(overlap.orElse(config.rotationOverlap()));
        row.hash = secret.hash();
        store.flush();
        audit.record("API_KEY_ROTATED", "api-key", keyId, null, Map.of("previousUntil", row.previousUntil.toString()));
        return ApiKeyView.of(row, clock.instant()).withSecret(secret.text());
    }

    /** Ends a key at once. False when it had ended before: nothing is changed then. */
    boolean revoke(String keyId) {
        var row = store.row(keyId).orElseThrow(Problems::notFound);
        if (row.revokedAt != null) {
            return false;
        }
        row.revokedAt = clock.instant();
        audit.record("API_KEY_REVOKED", "api-key", keyId, null, Map.of());
        return true;
    }

    List<ApiKeyView> list(String afterKeyId, int count) {
        return store.list(afterKeyId, count).stream()
                .map(row -> ApiKeyView.of(row, clock.instant()))
                .toList();
    }

    private ApiKeyRow inForce(String keyId) {
        var row = store.row(keyId).orElseThrow(Problems::notFound);
        if (row.revokedAt != null) {
            throw Problems.conflict(Text.of("この API キーは失効しています。", "This API key has been revoked."));
        }
        return row;
    }
}
