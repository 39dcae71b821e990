package dev.mamori.notification.webhook;

/** Whether an endpoint is called. */
public enum WebhookState {
    ENABLED,
    /** It answered 410 Gone: it is not called any more; make a new one to go on. */
    GONE,
    /** It failed for long: it is not called any more until the client switches it on again. */
    SWITCHED_OFF,
    /** The client took it away. */
    DELETED
}
