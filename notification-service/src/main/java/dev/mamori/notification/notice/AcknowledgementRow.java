package dev.mamori.notification.notice;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a client knows; {@code acknowledgedBy} is encrypted. */
@Entity
@Immutable
@Table(name = "acknowledgement")
public class AcknowledgementRow extends PanacheEntityBase {
    @Id
    @Column(name = "notice_id")
    public UUID noticeId;

    @Column(name = "client_id")
    public String clientId;

    @Column(name = "actor_id")
    public String actorId;

    @Column(name = "acknowledged_by")
    public String acknowledgedBy;

    @Column(name = "acknowledged_at")
    public Instant acknowledgedAt;
}
