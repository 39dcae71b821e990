package dev.mamori.blocklist.queue;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Table {@code queue}; its revision is the database's own business. */
@Entity
@Table(name = "queue")
@IdClass(QueueRow.Key.class)
public class QueueRow extends PanacheEntityBase {
    @Id
    @Column(name = "client_id")
    public String clientId;

    @Id
    @Column(name = "queue_id")
    public String queueId;

    public String name;

    @Column(name = "protected_reason")
    @Enumerated(EnumType.STRING)
    public ProtectedReason protectedReason;

    @Column(name = "essential_only_route")
    public boolean essentialOnlyRoute;

    @Column(name = "recording_notice")
    public String recordingNotice;

    @Column(name = "measures_notice")
    public String measuresNotice;

    @Column(name = "refusal_announcement")
    public String refusalAnnouncement;

    @Column(name = "withheld_announcement")
    public String withheldAnnouncement;

    @Column(name = "refusal_sip_status")
    public int refusalSipStatus;

    @Enumerated(EnumType.STRING)
    public Charging charging;

    @Column(name = "user_refused")
    @Enumerated(EnumType.STRING)
    public WithheldTreatment userRefused;

    @Column(name = "policy_signer_id")
    public String policySignerId;

    @Column(name = "policy_signer_name")
    public String policySignerName;

    @Column(name = "policy_agreed_at")
    public Instant policyAgreedAt;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "changed_at")
    public Instant changedAt;

    @Version
    public long version;

    /** A queue's id is unique within its client only. */
    public record Key(String clientId, String queueId) {}
}
