package dev.mamori.platform.security;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Table {@code api_key}. */
@Entity
@Table(name = "api_key")
public class ApiKeyRow extends PanacheEntityBase {
    @Id
    @Column(name = "key_id")
    public String keyId;

    @Column(name = "client_id")
    public String clientId;

    public byte[] hash;

    @Column(name = "previous_hash")
    public byte[] previousHash;

    @Column(name = "previous_until")
    public Instant previousUntil;

    @Column(name = "queue_ids")
    public String[] queueIds;

    public String label;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "expires_at")
    public Instant expiresAt;

    @Column(name = "revoked_at")
    public Instant revokedAt;

    @Version
    public long version;
}
