package dev.mamori.notification.contact;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The hours of the day, Japanese time, in which a person is not written to unless it is an emergency. They may go over
 * midnight: from 22:00 until 07:00.
 *
 * @param from counts
 * @param until does not count; another time than {@code from}
 */
public record QuietHours(LocalTime from, LocalTime until) {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    public QuietHours {
        if (from.equals(until)) {
            throw new IllegalArgumentException("quiet hours of a whole day would be for ever");
        }
    }

    /** How long to wait at {@code now} for their end; zero outside of them. */
    public Duration waitAt(Instant now) {
        ZonedDateTime here = now.atZone(JAPAN);
        LocalTime time = here.toLocalTime();
        boolean overnight = from.isAfter(until);
        boolean quiet =
                overnight ? !time.isBefore(from) || time.isBefore(until) : !time.isBefore(from) && time.isBefore(until);
        if (!quiet) {
            return Duration.ZERO;
        }
        ZonedDateTime end = here.with(until);
        return Duration.between(here, end.isAfter(here) ? end : end.plusDays(1));
    }
}
