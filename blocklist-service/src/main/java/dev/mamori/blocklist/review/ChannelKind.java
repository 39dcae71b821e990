package dev.mamori.blocklist.review;

/** What sort of channel. */
public enum ChannelKind {
    EMAIL,
    POST,
    WEB_FORM,
    CHAT,
    FAX,
    PHONE,
    COUNTER,
    OTHER
}
