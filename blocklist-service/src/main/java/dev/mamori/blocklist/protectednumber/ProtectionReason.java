package dev.mamori.blocklist.protectednumber;

/** Whose line it is. */
public enum ProtectionReason {
    OWN,
    FORWARDING,
    CLIENT,
    PARTNER,
    MAIN_LINE,
    PUBLIC_PHONE,
    RELAY_SERVICE,
    POLICE,
    FIRE,
    GOVERNMENT
}
