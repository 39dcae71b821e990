package dev.mamori.notification.notice;

import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Where;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables {@code notice} and {@code acknowledgement}; shows the rows of the transaction's client only. */
@ApplicationScoped
class NoticeStore {
    private final Sql sql;

    NoticeStore(Sql sql) {
        this.sql = sql;
    }

    /** False when the event has its notice already. */
    boolean addOnce(NoticeRow row) {
        return sql.update(
                        """
                        insert into notice (notice_id, client_id, source, source_event_id, source_event_type, kind, audience,
                                            departments, case_id, emergency, subject, summary_ja, summary_en, occurred_at, created_at, traceparent)
                        values (?, ?, ?, ?, ?, ?, ?, string_to_array(?, ','), ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict on constraint notice_once_per_event do nothing""",
                        row.noticeId,
                        row.clientId,
                        row.source,
                        row.sourceEventId,
                        row.sourceEventType,
                        row.kind.name(),
                        row.audience.name(),
                        String.join(",", row.departments),
                        row.caseId,
                        row.emergency,
                        row.subject,
                        row.summaryJa,
                        row.summaryEn,
                        row.occurredAt,
                        row.createdAt,
                        row.traceparent)
                == 1;
    }

    /** False when somebody was first; then that one's row can be read. */
    boolean acknowledgeOnce(AcknowledgementRow row) {
        return sql.update("""
                        insert into acknowledgement (notice_id, client_id, actor_id, acknowledged_by, acknowledged_at)
                        values (?, ?, ?, ?, ?) on conflict on constraint acknowledgement_pk do nothing""", row.noticeId, row.clientId, row.actorId, row.acknowledgedBy, row.acknowledgedAt) == 1;
    }

    /** Whether the case is erased. If not, an erasure of it waits until this transaction has ended. */
    boolean isErased(String caseId) {
        sql.first("select pg_advisory_xact_lock_shared(hashtextextended(?, 0))", row -> true, caseId);
        return sql.first("select 1 from erasure_report where subject = 'CASE' and subject_id = ?", row -> true, caseId)
                .isPresent();
    }

    Optional<NoticeRow> find(UUID noticeId) {
        return NoticeRow.findByIdOptional(noticeId);
    }

    Optional<UUID> ofCause(String cause) {
        return NoticeRow.<NoticeRow>find("sourceEventId = ?1 and audience = ?2", cause, Audience.CLIENT)
                .firstResultOptional()
                .map(row -> row.noticeId);
    }

    Optional<AcknowledgementRow> acknowledgement(UUID noticeId) {
        return AcknowledgementRow.findByIdOptional(noticeId);
    }

    /** The newest first, before {@code before} (null for the first page), of one kind or (null) of all. */
    List<NoticeRow> list(Sight sight, NoticeKind kind, UUID before, int most) {
        Where where = new Where()
                .and("audience = ?", sight.audience().name())
                .ifGiven("kind = ?", kind == null ? null : kind.name())
                .ifGiven("notice_id < ?", before);
        if (sight.audience() == Audience.AGENCY) {
            String departments = sight.departments().stream().map(Enum::name).collect(Collectors.joining(","));
            where.and("departments && string_to_array(?, ',')", departments);
        }
        List<UUID> ids = sql.list(
                "select notice_id from notice" + where.sql() + "order by notice_id desc limit ?",
                row -> row.getObject(1, UUID.class),
                where.parameters(most));
        return NoticeRow.list("noticeId in ?1 order by noticeId desc", ids);
    }

    /** The client's notices that came to be in {@code [from, until)}, the first one first. */
    List<NoticeRow> between(Instant from, Instant until, int most) {
        return NoticeRow.<NoticeRow>find(
                        "audience = ?1 and createdAt >= ?2 and createdAt < ?3 and erasedAt is null order by noticeId",
                        Audience.CLIENT,
                        from,
                        until)
                .page(0, most)
                .list();
    }

    Map<UUID, AcknowledgementRow> acknowledgements(List<UUID> noticeIds) {
        return AcknowledgementRow.<AcknowledgementRow>list("noticeId in ?1", noticeIds).stream()
                .collect(Collectors.toMap(row -> row.noticeId, Function.identity()));
    }
}
