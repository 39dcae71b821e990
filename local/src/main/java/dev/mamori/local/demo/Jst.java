package dev.mamori.local.demo;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as the worked examples write them: Japan Standard Time. */
public final class Jst {

    private static final ZoneOffset OFFSET = ZoneOffset.ofHours(9);
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private Jst() {}

    /** From {@code 2026-11-09 16:05:10}. */
    public static OffsetDateTime at(String written) {
        return LocalDateTime.parse(written, WRITTEN).atOffset(OFFSET);
    }

    /** The same as RFC 3339 with the offset, for a request. */
    public static String rfc3339(String written) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at(written));
    }
}
