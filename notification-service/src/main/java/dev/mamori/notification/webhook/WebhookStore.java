package dev.mamori.notification.webhook;

import dev.mamori.platform.data.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code webhook}; shows the rows of the transaction's client only. */
@ApplicationScoped
class WebhookStore {
    private final Sql sql;

    WebhookStore(Sql sql) {
        this.sql = sql;
    }

    void add(WebhookRow row) {
        row.persist();
    }

    void flush() {
        WebhookRow.flush();
    }

    Optional<WebhookRow> find(UUID webhookId) {
        return WebhookRow.find("webhookId = ?1 and state <> ?2", webhookId, WebhookState.DELETED)
                .firstResultOptional();
    }

    Optional<WebhookRow> lock(UUID webhookId) {
        return WebhookRow.<WebhookRow>find("webhookId = ?1 and state <> ?2", webhookId, WebhookState.DELETED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    List<WebhookRow> list(UUID after, int most) {
        return WebhookRow.<WebhookRow>find(
                        "webhookId > ?1 and state <> ?2 order by webhookId", after, WebhookState.DELETED)
                .page(0, most)
                .list();
    }

    long count() {
        return WebhookRow.count("state <> ?1", WebhookState.DELETED);
    }

    List<WebhookRow> enabled() {
        return WebhookRow.list("state = ?1 order by webhookId", WebhookState.ENABLED);
    }

    /** Leaves the row's version as it is: what its owner saw of it is still true. */
    void pause(UUID webhookId, Instant until) {
        sql.update(
                "update webhook set paused_until = greatest(paused_until, ?) where webhook_id = ?", until, webhookId);
    }
}
