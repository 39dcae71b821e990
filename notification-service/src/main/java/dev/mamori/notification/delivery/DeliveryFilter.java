package dev.mamori.notification.delivery;

import java.time.Instant;
import java.util.UUID;

/** Which deliveries are asked for; null members leave the choice open. {@code from} counts, {@code until} does not. */
record DeliveryFilter(UUID webhookId, UUID noticeId, DeliveryState state, Instant from, Instant until) {}
