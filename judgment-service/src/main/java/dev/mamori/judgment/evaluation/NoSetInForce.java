package dev.mamori.judgment.evaluation;

import java.time.Instant;

/** No criteria set applied at that moment, so there is nothing to evaluate by (REQ-0.5). */
public final class NoSetInForce extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Instant moment;

    NoSetInForce(Instant moment) {
        super("No criteria set was in force at " + moment);
        this.moment = moment;
    }

    public Instant moment() {
        return moment;
    }
}
