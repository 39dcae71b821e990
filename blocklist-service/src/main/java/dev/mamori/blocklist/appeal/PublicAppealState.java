package dev.mamori.blocklist.appeal;

/** As far as the public form tells: the same for numbers that are on the list and numbers that are not. */
public enum PublicAppealState {
    RECEIVED,
    ANSWERED
}
