package dev.mamori.notification.notice;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A notice; never changed once written. */
@Entity
@Immutable
@Table(name = "notice")
public class NoticeRow extends PanacheEntityBase {
    @Id
    @Column(name = "notice_id")
    public UUID noticeId;

    @Column(name = "client_id")
    public String clientId;

    public String source;

    @Column(name = "source_event_id")
    public String sourceEventId;

    @Column(name = "source_event_type")
    public String sourceEventType;

    @Enumerated(EnumType.STRING)
    public NoticeKind kind;

    @Enumerated(EnumType.STRING)
    public Audience audience;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> departments;

    @Column(name = "case_id")
    public String caseId;

    public boolean emergency;

    public String subject;

    @Column(name = "summary_ja")
    public String summaryJa;

    @Column(name = "summary_en")
    public String summaryEn;

    @Column(name = "occurred_at")
    public Instant occurredAt;

    @Column(name = "created_at")
    public Instant createdAt;

    public String traceparent;

    /** When its words were erased; null while they are kept. */
    @Column(name = "erased_at")
    public Instant erasedAt;
}
