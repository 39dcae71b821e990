package dev.mamori.local.stack;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

    /** The service of this name, with or without {@code -service}; empty when there is none. */
    public static Optional<ServiceName> find(String name) {
        return Arrays.stream(values())
                .filter(service -> name.equals(service.module()) || name.equals(service.shortName()))
                .findFirst();
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
