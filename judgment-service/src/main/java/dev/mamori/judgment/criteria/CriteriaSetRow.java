package dev.mamori.judgment.criteria;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** Table {@code criteria_set}. */
@Entity
@Table(name = "criteria_set")
public class CriteriaSetRow extends PanacheEntityBase {
    @Id
    @Column(name = "set_id")
    public UUID setId;

    @Column(name = "client_id")
    public String clientId;

    @Column(name = "version_name")
    public String versionName;

    @Enumerated(EnumType.STRING)
    public SetState state;

    @Column(name = "template_version")
    public String templateVersion;

    /** {@link DraftTerms} as JSON. */
    @ColumnTransformer(write = "?::jsonb")
    public String terms;

    @Column(name = "drafted_by")
    public String draftedBy;

    @Column(name = "drafted_at")
    public Instant draftedAt;

    @Column(name = "proposed_by")
    public String proposedBy;

    @Column(name = "proposed_at")
    public Instant proposedAt;

    @Column(name = "effective_from")
    public Instant effectiveFrom;

    @Column(name = "activated_by")
    public String activatedBy;

    @Column(name = "activated_at")
    public Instant activatedAt;

    @Version
    public long version;
}
