package dev.mamori.platform.security;

import dev.mamori.platform.data.ClientId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads and writes API keys. Row-level security decides which rows are there. */
@ApplicationScoped
class ApiKeyStore {
    private final EntityManager entities;

    ApiKeyStore(EntityManager entities) {
        this.entities = entities;
    }

    Optional<ApiKey> find(String keyId) {
        return row(keyId).map(ApiKeyStore::toDomain);
    }

    /** Those of these keys that there are, by their ids. */
    Map<String, ApiKey> find(Set<String> keyIds) {
        return entities.createQuery("from ApiKeyRow where keyId in ?1", ApiKeyRow.class)
                .setParameter(1, List.copyOf(keyIds))
                .getResultStream()
                .map(ApiKeyStore::toDomain)
                .collect(Collectors.toMap(ApiKey::keyId, Function.identity()));
    }

    Optional<ApiKeyRow> row(String keyId) {
        return Optional.ofNullable(entities.find(ApiKeyRow.class, keyId));
    }

    /** Up to {@code count} keys after the given id, ordered by id. */
    List<ApiKeyRow> list(String afterKeyId, int count) {
        return entities.createQuery("from ApiKeyRow where keyId > ?1 order by keyId", ApiKeyRow.class)
                .setParameter(1, afterKeyId)
                .setMaxResults(count)
                .getResultList();
    }

    void add(ApiKeyRow row) {
        entities.persist(row);
    }

    void flush() {
        entities.flush();
    }

    private static ApiKey toDomain(ApiKeyRow row) {
        return new ApiKey(
                new ClientId(row.clientId),
                row.keyId,
                row.hash,
                row.previousHash,
                row.previousUntil,
                Set.of(row.queueIds),
                row.expiresAt,
                row.revokedAt);
    }
}
