package dev.mamori.cases.guard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/** Defaults of the guard ({@code mamori.guard.*}); a queue's own settings come before them. */
@ConfigMapping(prefix = "mamori.guard")
interface GuardConfig {
    /** Least confidence, 0 to 1, at which a recognised threat raises an alert. */
    @WithDefault("0.7")
    double threatConfidence();

    /** The same for abuse. */
    @WithDefault("0.7")
    double abuseConfidence();

    /** Least confidence at which anything recognised becomes a hint to listen in. */
    @WithDefault("0.5")
    double listenConfidence();

    /** How long a ticket for an alert stream is good, if nobody uses it. */
    @WithDefault("PT30S")
    Duration ticketLifetime();

    /** How often new alerts are looked for while a stream is open; bounds the delay between replicas. */
    @WithDefault("PT0.25S")
    Duration look();

    /** How often a stream says that it is alive. */
    @WithDefault("PT15S")
    Duration heartbeat();

    /** How long a stream lasts before the person must ask for a new ticket, with the rights that she has then. */
    @WithDefault("PT1H")
    Duration streamLifetime();

    /** Talk time over which a communicator may end; the centre's own rule and no line of judgment (T17). */
    @WithDefault("PT60M")
    Duration limitTime();

    /** Contacts about one answered matter over which a communicator may end. */
    @WithDefault("3")
    int limitContacts();

    /** How often due timers are looked for; bounds how late a limit or a climbing alert is noticed. */
    @WithDefault("PT0.5S")
    Duration timers();

    /** Time on hold from which a call-back is offered (REQ-8.7). */
    @WithDefault("PT5M")
    Duration longHold();

    default GuardSettings settings() {
        return new GuardSettings(
                threatConfidence(),
                abuseConfidence(),
                listenConfidence(),
                Set.of(),
                new OperationLimits(limitTime(), limitContacts()));
    }
}
