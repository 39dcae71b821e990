package dev.mamori.blocklist.appeal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** How appeals are taken. */
@ConfigMapping(prefix = "mamori.blocklist.appeals")
interface AppealConfig {
    /** Business days until the decision is due [J]. */
    @WithDefault("3")
    int businessDays();

    /** Days that are no business days, beside Saturdays and Sundays. */
    Optional<Set<LocalDate>> holidays();

    /** Where days begin. */
    @WithDefault("Asia/Tokyo")
    ZoneId zone();

    /** Requests to the public form that one address may make in an hour. */
    @WithDefault("10")
    int perAddressAndHour();

    /** Requests to the public form for one client in a minute, from all addresses. */
    @WithDefault("60")
    int perClientAndMinute();

    /** Appeals about one number that may wait for their decision. */
    @WithDefault("3")
    int openPerNumber();

    /** How often appeals are looked for that were not compared with the list yet. */
    @WithDefault("PT5S")
    Duration lookEvery();
}
