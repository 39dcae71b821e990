package dev.mamori.blocklist.entry;

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

/** Table {@code block_entry}; its revision is the database's own business. */
@Entity
@Table(name = "block_entry")
public class BlockEntryRow extends PanacheEntityBase {
    @Id
    @Column(name = "entry_id")
    public UUID entryId;

    @Column(name = "client_id")
    public String clientId;

    @Column(name = "request_id")
    public UUID requestId;

    @Column(name = "case_id")
    public UUID caseId;

    @Column(name = "number_sealed")
    public String numberSealed;

    @Column(name = "number_hash")
    public String numberHash;

    @Column(name = "number_last4")
    public String numberLast4;

    @Column(name = "queue_ids")
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> queueIds;

    @Column(name = "starts_at")
    public Instant startsAt;

    @Column(name = "ends_at")
    public Instant endsAt;

    @Column(name = "judgment_ids")
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<UUID> judgmentIds;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> channels;

    @Column(name = "approved_at")
    public Instant approvedAt;

    @Column(name = "re_review_at")
    public Instant reReviewAt;

    @Column(name = "quiet_days")
    public int quietDays;

    @Column(name = "suspended_at")
    public Instant suspendedAt;

    @Column(name = "suspended_for")
    public String suspendedFor;

    @Column(name = "revoked_at")
    public Instant revokedAt;

    @Column(name = "revoked_by")
    public String revokedBy;

    @Column(name = "revocation_reason")
    public String revocationReason;

    @Column(name = "ended_at")
    public Instant endedAt;

    @Column(name = "end_reason")
    @Enumerated(EnumType.STRING)
    public EndReason endReason;

    /** When its number and words were erased, with the case; null while they are kept. */
    @Column(name = "erased_at")
    public Instant erasedAt;

    @Version
    public long version;
}
