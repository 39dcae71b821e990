package dev.mamori.notification.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** Settings of mail; the SMTP server itself is {@code quarkus.mailer.*}. All times are technical time. */
@ConfigMapping(prefix = "mamori.mail")
public interface MailConfig {
    /** Whether mail is written at all; needs {@code quarkus.mailer.host} and {@code quarkus.mailer.from}. */
    @WithDefault("false")
    boolean enabled();

    /** What links in mails begin with, without a slash at its end. */
    @WithDefault("http://localhost:8084")
    String linkBase();

    /** The waits after each failed try; when the last one has passed and failed, the mail is given up. */
    @WithDefault("PT10S,PT1M,PT5M,PT30M,PT2H,PT6H,PT12H,PT24H")
    List<Duration> retrySchedule();

    /** How long a mail belongs to the replica that took it; after a crash it is sent again when this has passed. */
    @WithDefault("PT2M")
    Duration lease();

    /** Longest wait between two looks for due mails. */
    @WithDefault("PT2S")
    Duration poll();

    /** How many mails one sender sends before it begins a new round. */
    @WithDefault("50")
    int batch();

    /** How many mails one replica hands over at a time, besides one more sender that is there for emergencies only. */
    @WithDefault("3")
    int senders();

    /** How long one mail may take at the SMTP server; then the try has failed. Shorter than the lease. */
    @WithDefault("PT30S")
    Duration timeout();
}
