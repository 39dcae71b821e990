package dev.mamori.blocklist.review;

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
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Table {@code block_request}. The number is sealed in the requester's spelling. */
@Entity
@Table(name = "block_request")
public class BlockRequestRow extends PanacheEntityBase {
    @Id
    @Column(name = "request_id")
    public UUID requestId;

    @Column(name = "client_id")
    public String clientId;

    @Enumerated(EnumType.STRING)
    public RequestState state;

    /** How often it was submitted; reviews and consents count for their own round only. */
    public int round;

    @Column(name = "waiting_for")
    @Enumerated(EnumType.STRING)
    public Stage waitingFor;

    @Column(name = "number_sealed")
    public String numberSealed;

    @Column(name = "number_hash")
    public String numberHash;

    @Column(name = "number_last4")
    public String numberLast4;

    @Enumerated(EnumType.STRING)
    public Ground ground;

    public String reason;

    @Column(name = "queue_ids")
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> queueIds;

    @Column(name = "starts_at")
    public Instant startsAt;

    @Column(name = "ends_at")
    public Instant endsAt;

    @ColumnTransformer(write = "?::jsonb")
    public String channels;

    @Column(name = "case_id")
    public UUID caseId;

    @Column(name = "judgment_ids")
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<UUID> judgmentIds;

    @ColumnTransformer(write = "?::jsonb")
    public String answers;

    @Column(name = "accepted_warnings")
    @ColumnTransformer(write = "?::jsonb")
    public String acceptedWarnings;

    @Column(name = "requester_id")
    public String requesterId;

    @Column(name = "requester_centres")
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> requesterCentres;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "submitted_at")
    public Instant submittedAt;

    @Column(name = "decided_at")
    public Instant decidedAt;

    /** When its words were erased, with the case; null while they are kept. */
    @Column(name = "erased_at")
    public Instant erasedAt;

    @Version
    public long version;
}
