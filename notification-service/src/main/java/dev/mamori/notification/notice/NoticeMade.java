package dev.mamori.notification.notice;

import dev.mamori.platform.data.ClientId;
import java.time.Instant;
import java.util.UUID;

/** Fired in the transaction that makes a notice. */
public record NoticeMade(ClientId client, UUID noticeId, Draft draft, Instant createdAt) {}
