package dev.mamori.notification.notice;

import dev.mamori.platform.data.Sql;
import io.quarkus.panache.common.Parameters;
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
        StringBuilder query = new StringBuilder("audience = :audience");
        Parameters parameters = Parameters.with("audience", sight.audience());
        if (sight.audience() == Audience.AGENCY) {
            query.append(sight.departments().stream()
                    .map(department -> "array_contains(departments, '" + department.name() + "')")
                    .collect(Collectors.joining(" or ", " and (", ")")));
        }
        if (kind != null) {
            query.append(" and kind = :kind");
            parameters.and("kind", kind);
        }
        if (before != null) {
            query.append(" and noticeId < :before");
            parameters.and("before", before);
        }
        return NoticeRow.<NoticeRow>find(query + " order by noticeId desc", parameters)
                .page(0, most)
                .list();
    }

    /** The client's notices that came to be in {@code [from, until)}, the first one first. */
    List<NoticeRow> between(Instant from, Instant until, int most) {
        return NoticeRow.<NoticeRow>find(
                        "audience = ?1 and createdAt >= ?2 and createdAt < ?3 order by noticeId",
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
