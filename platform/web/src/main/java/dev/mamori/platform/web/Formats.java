package dev.mamori.platform.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/** How values of the usual types are written, to say so in a problem. */
final class Formats {
    private static final Map<Class<?>, String> FORMS = Map.ofEntries(
            Map.entry(Instant.class, "RFC 3339 (2026-10-01T09:00:00+09:00)"),
            Map.entry(OffsetDateTime.class, "RFC 3339 (2026-10-01T09:00:00+09:00)"),
            Map.entry(LocalDate.class, "YYYY-MM-DD (2026-10-01)"),
            Map.entry(Duration.class, "ISO 8601 (PT30M)"),
            Map.entry(UUID.class, "UUID (01990000-0000-7000-8000-000000000000)"),
            Map.entry(Integer.class, "integer"),
            Map.entry(int.class, "integer"),
            Map.entry(Long.class, "integer"),
            Map.entry(long.class, "integer"),
            Map.entry(Boolean.class, "true / false"),
            Map.entry(boolean.class, "true / false"));

    private Formats() {}

    static String of(Class<?> type) {
        return type == null ? "JSON" : FORMS.getOrDefault(type, type.getSimpleName());
    }
}
