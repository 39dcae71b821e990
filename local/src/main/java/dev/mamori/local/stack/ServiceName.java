package dev.mamori.local.stack;

import java.util.Locale;

/** The four services; the order is that of their ports in the block of a stack. */
public enum ServiceName {
    CASE,
    JUDGMENT,
    BLOCKLIST,
    NOTIFICATION;

    /** The module, and the OIDC client of the service's own calls: {@code case-service}. */
    public String module() {
        return shortName() + "-service";
    }

    /** The database: {@code mamori_case}. */
    public String database() {
        return "mamori_" + shortName();
    }

    /** {@code case}, as it stands in configuration keys. */
    public String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
