package dev.mamori.notification.notice;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The table {@code notice_reading}: who saw which notice first when. */
@ApplicationScoped
class NoticeReadingStore {
    private final Sql sql;

    NoticeReadingStore(Sql sql) {
        this.sql = sql;
    }

    /** Somebody's first reading of a notice. */
    record Reading(String actorId, Instant readAt) {}

    void keep(ClientId client, List<UUID> notices, String actorId, Instant at) {
        sql.updateAll(
                """
                insert into notice_reading (notice_id, client_id, actor_id, read_at) values (?, ?, ?, ?)
                on conflict on constraint notice_reading_pk do nothing""",
                notices.stream()
                        .map(notice -> new Object[] {notice, client, actorId, at})
                        .toList());
    }

    List<Reading> of(UUID noticeId) {
        return sql.list(
                "select actor_id, read_at from notice_reading where notice_id = ? order by read_at, actor_id",
                row -> new Reading(row.getString(1), Sql.instant(row, "read_at")),
                noticeId);
    }
}
