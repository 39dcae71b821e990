package dev.mamori.blocklist.appeal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * Terms in business days: neither Saturday nor Sunday nor one of the organisation's holidays.
 *
 * @param zone where the days are counted, Asia/Tokyo by default
 */
public record BusinessDays(ZoneId zone, Set<LocalDate> holidays) {

    public BusinessDays {
        holidays = Set.copyOf(holidays);
    }

    /** The first instant after the n-th business day that follows the day of {@code start} (section 3.4). */
    public Instant after(Instant start, int days) {
        LocalDate day = start.atZone(zone).toLocalDate();
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            if (isBusinessDay(day)) {
                counted++;
            }
        }
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private boolean isBusinessDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }
}
