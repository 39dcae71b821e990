package dev.mamori.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.mamori.platform.data.ActorSource;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.RealTime;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Remembers the answers to commands with an idempotency key (table {@code idempotency_record}), encrypted. */
@ApplicationScoped
class Replies {
    private static final int SWEEP = 20;

    private final Sql sql;
    private final ActorSource actors;
    private final FieldCipher cipher;
    private final Clock clock;
    private final Duration keep;
    private final ObjectMapper canonical;

    Replies(
            Sql sql,
            ActorSource actors,
            FieldCipher cipher,
            @RealTime Clock clock,
            @ConfigProperty(name = "mamori.idempotency.keep") Duration keep,
            ObjectMapper json) {
        this.sql = sql;
        this.actors = actors;
        this.cipher = cipher;
        this.clock = clock;
        this.keep = keep;
        this.canonical = canonical(json);
    }

    /** An answer as it was or will be sent. */
    record Kept(int status, String body, Long version, String location, boolean replayed) {}

    /** A row as stored: the answer is only missing while its own transaction runs, which nobody else can see. */
    private record Stored(String bodyHash, Kept reply) {}

    /**
     * The answer that was given before. When there is none, the key is taken in this transaction; who comes with the
     * same key meanwhile waits at the insert until this transaction has ended.
     */
    Optional<Kept> find(IdempotencyKey key, Object requestBody) {
        var hash = hash(requestBody);
        if (take(key, hash)) {
            sweep();
            return Optional.empty();
        }
        var stored = load(key);
        if (!stored.bodyHash().equals(hash)) {
            throw new ProblemException(
                    ProblemType.IDEMPOTENCY_KEY_REUSED,
                    Text.of("新しい操作には新しい Idempotency-Key を使ってください。", "Use a new Idempotency-Key for a new command."));
        }
        return Optional.of(stored.reply());
    }

    void keep(IdempotencyKey key, Kept kept) {
        sql.update(
                """
                update idempotency_record set status = ?, response_body = ?, version = ?, location = ?
                where scope = ? and operation = ? and key = ?""",
                kept.status(),
                cipher.encrypt(kept.body()),
                kept.version(),
                kept.location(),
                scope(),
                key.operation(),
                key.value());
    }

    private boolean take(IdempotencyKey key, String hash) {
        return sql.update("""
                        insert into idempotency_record (client_id, scope, operation, key, body_hash, created_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""", Transactions.currentKey(), scope(), key.operation(), key.value(), hash, clock.instant())
                == 1;
    }

    private Stored load(IdempotencyKey key) {
        return sql.first("""
                        select body_hash, status, response_body, version, location from idempotency_record
                        where scope = ? and operation = ? and key = ?""", this::read, scope(), key.operation(), key.value())
                .orElseThrow(() -> new IllegalStateException("An idempotency record went while it was asked for"));
    }

    private Stored read(ResultSet row) throws SQLException {
        return new Stored(
                row.getString("body_hash"),
                new Kept(
                        row.getInt("status"),
                        cipher.decrypt(row.getString("response_body")),
                        row.getObject("version", Long.class),
                        row.getString("location"),
                        true));
    }

    /** Each new record takes a few expired ones of its client along: no timer needed, and the table stays small. */
    private void sweep() {
        sql.update("""
                delete from idempotency_record where (scope, operation, key) in (
                  select scope, operation, key from idempotency_record
                  where created_at < ? order by created_at limit ? for update skip locked)""", clock.instant().minus(keep), SWEEP);
    }

    private String scope() {
        var actor = actors.current();
        return actor.kind() + ":" + actor.id();
    }

    private String hash(Object requestBody) {
        try {
            return Hashes.sha256(canonical.writeValueAsBytes(requestBody));
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }

    @SuppressWarnings("deprecation") // Quarkus gives a plain ObjectMapper, which has no builder
    private static ObjectMapper canonical(ObjectMapper json) {
        return json.copy()
                .configure(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, true)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }
}
