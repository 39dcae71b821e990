package dev.mamori.notification.webhook;

import java.security.SecureRandom;
import java.util.Base64;

/** A signing secret of Standard Webhooks: {@code whsec_} and 32 random bytes in base64. */
record Secret(String value) {
    private static final int BYTES = 32;

    static Secret next() {
        byte[] bytes = new byte[BYTES];
        // A new generator each time: one kept in a static field would be frozen into a native executable.
        new SecureRandom().nextBytes(bytes);
        return new Secret("whsec_" + Base64.getEncoder().encodeToString(bytes));
    }

    /** Keeps the value out of logs. */
    @Override
    public String toString() {
        return "Secret[hidden]";
    }
}
