package dev.mamori.notification.notice;

import dev.mamori.platform.data.Sql;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.enterprise.context.ApplicationScoped;
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
                        insert into notice (notice_id, client_id, source, source_event_id, source_event_type, kind, subject,
                                            summary_ja, summary_en, occurred_at, created_at, traceparent)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict on constraint notice_once_per_event do nothing""",
                        row.noticeId,
                        row.clientId,
                        row.source,
                        row.sourceEventId,
                        row.sourceEventType,
                        row.kind.name(),
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

    Optional<NoticeRow> find(UUID noticeId) {
        return NoticeRow.findByIdOptional(noticeId);
    }

    Optional<AcknowledgementRow> acknowledgement(UUID noticeId) {
        return AcknowledgementRow.findByIdOptional(noticeId);
    }

    /** The newest first, before {@code before} (null for the first page). */
    List<NoticeRow> list(UUID before, int most) {
        PanacheQuery<NoticeRow> query = before == null
                ? NoticeRow.find("order by noticeId desc")
                : NoticeRow.find("noticeId < ?1 order by noticeId desc", before);
        return query.page(0, most).list();
    }

    Map<UUID, AcknowledgementRow> acknowledgements(List<UUID> noticeIds) {
        return AcknowledgementRow.<AcknowledgementRow>list("noticeId in ?1", noticeIds).stream()
                .collect(Collectors.toMap(row -> row.noticeId, Function.identity()));
    }
}
