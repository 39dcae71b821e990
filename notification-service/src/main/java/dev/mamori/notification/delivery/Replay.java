package dev.mamori.notification.delivery;

/** What a replay sends again; the {@code webhook-id} stays, so that a receiver can drop what it has. */
public enum Replay {
    /** What was given up, cancelled, or came before the endpoint was there. */
    MISSED,
    /** Also what was delivered. */
    ALL
}
