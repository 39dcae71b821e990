package dev.mamori.platform.data;

/**
 * The reasons for which one transaction may read rows of more than one client: the whole list of exceptions to
 * "one client per transaction". A table takes part only where its migration says
 * {@code CALL mamori_client_read('table', 'PURPOSE')}, and even then rows can only be read, not written.
 */
public enum CrossClient {
    /** Screening loads the entries of every client into memory, because a call must be answered without the database. */
    SCREENING,
    /** A supervisor watches one centre, and a centre answers for several clients: the wall shows all their alerts. */
    LIVE_WALL,
    /** A worker's care does not end at a client's border: when she was hit is counted over all, nothing of customers. */
    STAFF_CARE,
    /** An internal auditor searches the whole record; each search is itself audited. */
    AUDIT_SEARCH,
    /** A key is looked up before anybody knows which client it belongs to. */
    API_KEY,
    /** Feed plumbing: which client has news, and which events are parked. No event content is read this way. */
    FEED_CONSUMER,
    /** The sender of notices looks for due deliveries of every client, then sends each in its own client's transaction. */
    DELIVERY,
    /** A timer looks for due work of every client, then does each piece in its own client's transaction. */
    TIMER,
    /** The registry of clients is kept by people who serve all of them. */
    CLIENT_REGISTRY
}
