package dev.mamori.cases.registry;

/** Id of a site, for example CTR-S2. */
public record CentreId(String value) {
    public CentreId {
        Code.checked("CentreId", value);
    }

    /** For path and query parameters. */
    public static CentreId valueOf(String value) {
        return new CentreId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
