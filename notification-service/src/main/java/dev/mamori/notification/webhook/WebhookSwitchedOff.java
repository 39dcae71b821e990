package dev.mamori.notification.webhook;

import dev.mamori.platform.data.ClientId;
import java.time.Instant;
import java.util.UUID;

/** Fired in the transaction in which an endpoint that failed for long was switched off; the client is told by mail. */
public record WebhookSwitchedOff(ClientId client, UUID webhookId, Instant failingSince) {}
