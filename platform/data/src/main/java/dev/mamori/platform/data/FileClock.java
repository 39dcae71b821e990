package dev.mamori.platform.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that stands still at the RFC 3339 instant in a file, and runs with the system's while the file is missing or
 * empty. The file is looked at on each call, so that several services agree and a restart keeps the time.
 */
final class FileClock extends Clock {

    private static final Duration TICK = Duration.ofMillis(100);

    private record Reading(FileTime modified, long size, Instant instant) {}

    private final Path file;
    private final ZoneId zone;
    private volatile Reading last;

    FileClock(Path file) {
        this(file, ZoneOffset.UTC);
    }

    private FileClock(Path file, ZoneId zone) {
        this.file = file;
        this.zone = zone;
    }

    @Override
    public Instant instant() {
        Instant set = set();
        return set == null ? Instant.now() : set;
    }

    private Instant set() {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Reading known = last;
            if (known == null
                    || known.size != attributes.size()
                    || !known.modified.equals(attributes.lastModifiedTime())
                    || isYoung(attributes.lastModifiedTime())) {
                known = new Reading(attributes.lastModifiedTime(), attributes.size(), parse(Files.readString(file)));
                last = known;
            }
            return known.instant;
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read the clock file " + file, e);
        }
    }

    /** Two settings within one tick of the file system have the same time, and here the same size. */
    private static boolean isYoung(FileTime modified) {
        return modified.toInstant().isAfter(Instant.now().minus(TICK));
    }

    private Instant parse(String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalStateException(
                    "The clock file " + file + " holds no RFC 3339 instant: " + text.strip(), e);
        }
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new FileClock(file, other);
    }
}
