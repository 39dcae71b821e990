package dev.mamori.notification.delivery;

/**
 * What is sent to endpoints, the same in every try.
 *
 * @param eventType for example {@code dev.mamori.notice.created.v1}
 * @param orderKey messages with the same key go one after the other to an endpoint that asked for it, such as a case
 * @param body a CloudEvent in its JSON form
 */
public record Message(String eventType, String orderKey, String body) {}
