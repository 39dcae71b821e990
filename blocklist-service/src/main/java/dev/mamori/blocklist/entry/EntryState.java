package dev.mamori.blocklist.entry;

/** State of an entry at an instant (requirements section 3.4). Time alone moves it from scheduled to expired. */
public enum EntryState {
    SCHEDULED,
    ACTIVE,
    SUSPENDED,
    EXPIRED,
    REVOKED
}
