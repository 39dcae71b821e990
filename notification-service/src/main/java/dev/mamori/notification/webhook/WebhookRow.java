package dev.mamori.notification.webhook;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An endpoint; secrets are encrypted. Its pauses, rate and health are no changes of it, so they
 * are not mapped here. */
@Entity
@Table(name = "webhook")
public class WebhookRow extends PanacheEntityBase {
    @Id
    @Column(name = "webhook_id")
    public UUID webhookId;

    @Column(name = "client_id")
    public String clientId;

    public String url;

    @Column(name = "event_types")
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> eventTypes;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> kinds;

    @Enumerated(EnumType.STRING)
    public WebhookState state;

    @Enumerated(EnumType.STRING)
    public SignatureKind signature;

    public boolean ordered;

    @Column(name = "max_per_second")
    public Integer maxPerSecond;

    public String secret;

    @Column(name = "public_key")
    public String publicKey;

    @Column(name = "previous_public_key")
    public String previousPublicKey;

    @Column(name = "previous_secret")
    public String previousSecret;

    @Column(name = "previous_secret_until")
    public Instant previousSecretUntil;

    @Column(name = "created_at")
    public Instant createdAt;

    @Version
    public long version;

    /** Takes the endpoint away: its secrets are wiped, the row stays for the delivery log. */
    void end() {
        state = WebhookState.DELETED;
        secret = null;
        previousSecret = null;
        previousSecretUntil = null;
        previousPublicKey = null;
    }
}
