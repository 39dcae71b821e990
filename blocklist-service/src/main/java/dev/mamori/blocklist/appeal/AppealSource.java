package dev.mamori.blocklist.appeal;

/** How an appeal came in. */
public enum AppealSource {
    PUBLIC_FORM,
    PHONE,
    EMAIL,
    POST,
    CLIENT
}
