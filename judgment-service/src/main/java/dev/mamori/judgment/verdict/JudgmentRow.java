package dev.mamori.judgment.verdict;

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

/** Table {@code judgment}; {@code reasons} and {@code withdrawalReason} are encrypted. */
@Entity
@Table(name = "judgment")
public class JudgmentRow extends PanacheEntityBase {
    @Id
    @Column(name = "judgment_id")
    public UUID judgmentId;

    @Column(name = "client_id")
    public String clientId;

    @Column(name = "case_id")
    public UUID caseId;

    @Column(name = "evaluation_id")
    public UUID evaluationId;

    @Enumerated(EnumType.STRING)
    public JudgmentState state;

    public String[] handlers;

    public String[] harmed;

    @Column(name = "contact_ids")
    public String[] contactIds;

    @Column(name = "conduct_at")
    public Instant conductAt;

    @Column(name = "criteria_set_version")
    public String criteriaSetVersion;

    @Column(name = "opened_by")
    public String openedBy;

    @Column(name = "opened_at")
    public Instant openedAt;

    @Enumerated(EnumType.STRING)
    public Verdict verdict;

    @Column(name = "criteria_codes")
    public String[] criteriaCodes;

    @Column(name = "type_codes")
    public String[] typeCodes;

    @Column(name = "possible_crime")
    public boolean possibleCrime;

    public String[] flags;

    /** The judgment that is judged again by this one; null for a first one. */
    @Column(name = "review_of")
    public UUID reviewOf;

    @Enumerated(EnumType.STRING)
    @Column(name = "review_asked_by")
    public ReviewAskedBy reviewAskedBy;

    /** The {@link Ruling} as JSON. */
    public String reasons;

    @Column(name = "decided_by")
    public String decidedBy;

    @Column(name = "decided_at")
    public Instant decidedAt;

    @Column(name = "withdrawn_by")
    public String withdrawnBy;

    @Column(name = "withdrawn_at")
    public Instant withdrawnAt;

    @Column(name = "withdrawal_reason")
    public String withdrawalReason;

    /** When words and names were erased; null while they are kept. */
    @Column(name = "erased_at")
    public Instant erasedAt;

    @Version
    public long version;
}
