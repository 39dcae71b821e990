package dev.mamori.blocklist.criteria;

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

/** Table {@code block_criteria_set}. */
@Entity
@Table(name = "block_criteria_set")
public class BlockCriteriaRow extends PanacheEntityBase {
    @Id
    @Column(name = "set_id")
    public UUID setId;

    @Column(name = "client_id")
    public String clientId;

    @Column(name = "version_name")
    public String versionName;

    @Enumerated(EnumType.STRING)
    public CriteriaState state;

    @Column(name = "max_days")
    public int maxDays;

    @Column(name = "renewal_max_days")
    public int renewalMaxDays;

    @Column(name = "min_verdicts")
    public int minVerdicts;

    @Column(name = "min_verdicts_window_days")
    public int minVerdictsWindowDays;

    @Column(name = "min_lighter_means")
    public int minLighterMeans;

    @Column(name = "min_warnings")
    public int minWarnings;

    @Column(name = "min_persons")
    public int minPersons;

    @Column(name = "outside_person")
    public boolean outsidePerson;

    @Column(name = "cool_down_days")
    public int coolDownDays;

    @Column(name = "re_review_days")
    public int reReviewDays;

    @Column(name = "quiet_days")
    public int quietDays;

    /** A JSON object of stop codes and modes. */
    @Column(name = "default_stops")
    @ColumnTransformer(write = "?::jsonb")
    public String defaultStops;

    @Column(name = "drafted_by")
    public String draftedBy;

    @Column(name = "drafted_at")
    public Instant draftedAt;

    @Column(name = "legal_opinion")
    public String legalOpinion;

    @Column(name = "legal_reviewed_by")
    public String legalReviewedBy;

    @Column(name = "legal_reviewed_at")
    public Instant legalReviewedAt;

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
