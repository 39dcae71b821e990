package dev.mamori.judgment.authority;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** Table {@code authority_grant}. */
@Entity
@Table(name = "authority_grant")
public class GrantRow extends PanacheEntityBase {
    @Id
    @Column(name = "grant_id")
    public UUID grantId;

    @Column(name = "client_id")
    public String clientId;

    @Column(name = "staff_id")
    public String staffId;

    @Column(name = "centre_id")
    public String centreId;

    @Column(name = "valid_from")
    public Instant validFrom;

    @Column(name = "valid_until")
    public Instant validUntil;

    @Column(name = "trained_on")
    public LocalDate trainedOn;

    /** The types it covers; all when empty. */
    @Column(name = "type_codes")
    public String[] typeCodes;

    @Column(name = "granted_by")
    public String grantedBy;

    @Column(name = "granted_at")
    public Instant grantedAt;

    @Column(name = "withdrawn_by")
    public String withdrawnBy;

    @Column(name = "withdrawn_at")
    public Instant withdrawnAt;

    @Column(name = "withdrawal_reason")
    public String withdrawalReason;

    @Version
    public long version;

    Grant toDomain() {
        return new Grant(staffId, centreId, validFrom, validUntil, trainedOn, withdrawnAt, Set.of(typeCodes));
    }
}
