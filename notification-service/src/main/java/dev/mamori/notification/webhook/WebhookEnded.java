package dev.mamori.notification.webhook;

import java.util.UUID;

/** Fired in the transaction in which an endpoint was deleted or found gone: nothing more is to be sent to it. */
public record WebhookEnded(UUID webhookId) {}
